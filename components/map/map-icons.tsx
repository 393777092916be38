/** The map's few pictograms: strokes on a 16-pixel grid, in the colour of their button's text. */

const PATHS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  left: 'M10 4L6 8l4 4',
  right: 'M6 4l4 4-4 4',
  move: 'M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6L2 8l2 2M12 6l2 2-2 2',
  frame: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3M8 7.2v1.6M7.2 8h1.6',
  measure: 'M2 10.5L10.5 2 14 5.5 5.5 14zM4.8 7.7l1.4 1.4M7.2 5.3l2 2M9.6 2.9L11 4.3',
  more: 'M3.9 8a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0M8.4 8a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0M12.9 8a.4.4 0 1 1-.8 0 .4.4 0 0 1 .8 0',
  enlarge: 'M9.5 6.5L13 3M9.5 3H13v3.5M6.5 9.5L3 13M3 9.5V13h3.5',
  reduce: 'M13 3L9.5 6.5M9.5 3v3.5H13M3 13l3.5-3.5M3 9.5h3.5V13',
} as const;

export type MapIconName = keyof typeof PATHS;

export function MapIcon({ name }: { readonly name: MapIconName }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
