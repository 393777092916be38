import type { MapTask } from '@/components/map-pane/map-task';
import type { Story } from '@/lib/view/story';

/** What every form of the panel is given. */
export interface EditFormProps {
  readonly story: Story;
  /** Ask the map for help; null when done. */
  readonly onTask: (task: MapTask | null) => void;
  /** The change is made: go on to the mention that starts here, or to nothing. */
  readonly onDone: (start: number | null) => void;
  readonly onCancel: () => void;
}
