/** Types of `embed.js` for Vue's templates. Keep it beside `embed.d.ts`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { DatelineMapAttributes, DatelineMapElement, DatelineMapEvents } from './embed';

/** Vue listens to `@place:select` by a property `onPlace:select`. */
type Listeners = {
  [Type in keyof DatelineMapEvents as `on${Capitalize<Type>}`]?: (
    event: DatelineMapEvents[Type],
  ) => void;
};

declare module 'vue' {
  interface GlobalComponents {
    'dateline-map': new () => DatelineMapElement & {
      $props: DatelineMapAttributes &
        Listeners &
        Omit<HTMLAttributes, keyof DatelineMapAttributes | keyof Listeners> &
        PublicProps;
    };
  }
}
