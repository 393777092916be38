'use client';

import { useMemo, useState } from 'react';
import { anchorOfMention } from '@/lib/corrections/anchor';
import type { CorrectionChange } from '@/lib/corrections/types';
import { randomId } from '@/lib/drafts/draft-id';
import type { PlaceRow } from '@/lib/view/place-rows';
import type { Story } from '@/lib/view/story';

const NONE: ReadonlySet<number> = new Set();

/** Which mentions of a place to split off, or which place to merge it with, as what it changes. */
export function useRegrouping(story: Story, row: PlaceRow) {
  const [splitOff, setSplitOff] = useState(NONE);
  const [intoId, setInto] = useState('');
  const [newId] = useState(() => `user-${randomId()}`);
  const change = useMemo<CorrectionChange | null>(() => {
    const into = story.rowOfId.get(intoId);
    if (into) return { type: 'merge-places', fromId: row.id, into: into.place };
    // All of them would not be a split.
    if (splitOff.size === 0 || splitOff.size === row.mentionCount) return null;
    const mentions = [...splitOff].sort((a, b) => a - b).map((index) => story.mentions[index]!);
    return { type: 'split-place', placeId: row.id, anchors: mentions.map(anchorOfMention), newId };
  }, [story, row, intoId, splitOff, newId]);
  const forget = () => {
    setSplitOff(NONE);
    setInto('');
  };
  return { splitOff, setSplitOff, intoId, setInto, change, forget };
}
