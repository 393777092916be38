import type { ResolvedMention } from '@/lib/geoparse/types';
import type { MarkedParagraph } from '@/lib/view/segments';

/** What of the page's state touches one paragraph; null wherever it touches others only. */
export interface ParagraphMarks {
  readonly litPlaceId: string | null;
  readonly chosenPlaceId: string | null;
  readonly currentIndex: number | null;
  readonly tabStopIndex: number | null;
}

/** What a paragraph of the article is drawn from. */
export interface ParagraphProps extends ParagraphMarks {
  readonly paragraph: MarkedParagraph;
  readonly mentions: readonly ResolvedMention[];
  /** The address's name for the article, for links that lead back to it. */
  readonly articleParam: string;
  readonly hiddenPlaceIds: ReadonlySet<string>;
  readonly isHeadline: boolean;
}
