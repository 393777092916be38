import type { ParagraphProps } from './paragraph-props';

/** Whether a paragraph would be drawn as it already is: its own mentions are what counts. */
export function looksTheSame(before: ParagraphProps, after: ParagraphProps): boolean {
  return (
    before.articleParam === after.articleParam &&
    before.isHeadline === after.isHeadline &&
    before.litPlaceId === after.litPlaceId &&
    before.chosenPlaceId === after.chosenPlaceId &&
    before.currentIndex === after.currentIndex &&
    before.tabStopIndex === after.tabStopIndex &&
    hasSameMentions(before, after)
  );
}

function hasSameMentions(before: ParagraphProps, after: ParagraphProps): boolean {
  const [old, now] = [before.paragraph, after.paragraph];
  if (old.segments.length !== now.segments.length || old.start !== now.start) return false;
  return now.segments.every((segment, at) => {
    const was = old.segments[at]!;
    if (segment.start !== was.start || segment.text !== was.text) return false;
    if (segment.type === 'text' || was.type === 'text') return segment.type === was.type;
    const mention = after.mentions[segment.index]!;
    const id = mention.place?.id ?? '';
    return (
      segment.index === was.index &&
      mention === before.mentions[was.index] &&
      before.hiddenPlaceIds.has(id) === after.hiddenPlaceIds.has(id)
    );
  });
}
