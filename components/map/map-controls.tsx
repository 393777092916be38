'use client';

import { useState } from 'react';
import styles from './map-controls.module.css';
import { MapIcon, type MapIconName } from './map-icons';
import type { MapWords } from './place-map-props';

/** What the buttons ask of the map. */
export interface MapCommands {
  readonly zoomBy: (levels: 1 | -1) => void;
  /** By half a screen: −1, 0 or 1 to the right and downwards. */
  readonly panBy: (right: -1 | 0 | 1, down: -1 | 0 | 1) => void;
  readonly resetView: () => void;
  readonly toggleMeasure?: () => void;
  /** Absent where the browser does not allow it. */
  readonly toggleFullscreen?: () => void;
}

export interface ZoomLimits {
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

/** Buttons for everything a drag or a wheel can do, so that neither is needed. */
export function MapControls({
  commands,
  limits,
  isFullscreen,
  isMeasuring,
  words,
}: {
  readonly commands: MapCommands;
  readonly limits: ZoomLimits;
  readonly isFullscreen: boolean;
  readonly isMeasuring: boolean;
  readonly words: Required<MapWords>;
}) {
  const [padIsOpen, setPadIsOpen] = useState(false);
  // On a small map all but one button are put away until asked for.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <fieldset
      className={styles.controls}
      aria-label={words.controls}
      data-open={isOpen || undefined}
    >
      {padIsOpen && (
        <div className={styles.pad}>
          <PadButton icon="up" label={words.panUp} onClick={() => commands.panBy(0, -1)} />
          <PadButton icon="left" label={words.panLeft} onClick={() => commands.panBy(-1, 0)} />
          <PadButton icon="right" label={words.panRight} onClick={() => commands.panBy(1, 0)} />
          <PadButton icon="down" label={words.panDown} onClick={() => commands.panBy(0, 1)} />
        </div>
      )}
      <div className={styles.stack}>
        <ControlButton
          icon="plus"
          label={words.zoomIn}
          isDisabled={!limits.canZoomIn}
          onClick={() => commands.zoomBy(1)}
        />
        <ControlButton
          icon="minus"
          label={words.zoomOut}
          isDisabled={!limits.canZoomOut}
          onClick={() => commands.zoomBy(-1)}
        />
        <ControlButton
          icon="move"
          label={words.movePad}
          isExpanded={padIsOpen}
          onClick={() => setPadIsOpen(!padIsOpen)}
        />
        <ControlButton icon="frame" label={words.resetView} onClick={commands.resetView} />
        {commands.toggleMeasure && (
          <ControlButton
            icon="measure"
            label={words.measure}
            isPressed={isMeasuring}
            onClick={commands.toggleMeasure}
          />
        )}
        {commands.toggleFullscreen && (
          <ControlButton
            icon={isFullscreen ? 'reduce' : 'enlarge'}
            label={isFullscreen ? words.leaveFullscreen : words.enterFullscreen}
            onClick={commands.toggleFullscreen}
          />
        )}
        <ControlButton
          icon="more"
          label={words.moreControls}
          isExpanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
      </div>
    </fieldset>
  );
}

interface ButtonProps {
  readonly icon: MapIconName;
  readonly label: string;
  readonly onClick: () => void;
}

function PadButton({ icon, label, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles[icon]}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <MapIcon name={icon} />
    </button>
  );
}

function ControlButton({
  icon,
  label,
  onClick,
  isDisabled = false,
  isExpanded,
  isPressed,
}: ButtonProps & {
  readonly isDisabled?: boolean;
  readonly isExpanded?: boolean;
  readonly isPressed?: boolean;
}) {
  return (
    // Disabled by announcement only: a button that vanished under the finger would lose the focus.
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled || undefined}
      aria-expanded={isExpanded}
      aria-pressed={isPressed}
      data-control={icon}
      onClick={() => {
        if (!isDisabled) onClick();
      }}
    >
      <MapIcon name={icon} />
    </button>
  );
}
