/** Types of `embed.js` for React's JSX. Keep it beside `embed.d.ts`. */
import type { HTMLAttributes, Ref } from 'react';
import type { DatelineMapAttributes, DatelineMapElement, DatelineMapEvents } from './embed';

/** React 19 listens to events of custom elements by `on` and their names. */
type Listeners = {
  [Type in keyof DatelineMapEvents as `on${Type}`]?: (event: DatelineMapEvents[Type]) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'dateline-map': DatelineMapAttributes &
        Listeners &
        Omit<HTMLAttributes<DatelineMapElement>, keyof DatelineMapAttributes> & {
          ref?: Ref<DatelineMapElement>;
        };
    }
  }
}
