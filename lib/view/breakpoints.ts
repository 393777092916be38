/** From this width text and map stand side by side; the style sheets use the same. */
export const SIDE_BY_SIDE = '(min-width: 48rem)';
