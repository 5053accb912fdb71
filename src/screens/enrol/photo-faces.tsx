import { Button } from 'react-aria-components';
import type { Observation } from '../../domain';
import { useTranslation } from '../../i18n';
import { PhotoView, toView } from '../../ui';

interface PhotoFacesProps {
  readonly source: string;
  readonly observation: Observation;
  readonly isDisabled: boolean;
  /** Index of the face in the observation. */
  readonly onPick: (face: number) => void;
}

/** Least size of a button over a face, in CSS pixels (WCAG 2.2, target size). */
const TARGET = 44;

/** A photo whose faces are numbered buttons. */
export function PhotoFaces({ source, observation, isDisabled, onPick }: PhotoFacesProps) {
  const { t } = useTranslation();
  return (
    <PhotoView
      source={source}
      label={t('photo.alt')}
      picture={observation}
      overlay={(view) =>
        observation.faces.map(({ box, trackId }, at) => {
          const rect = toView(box, { picture: observation, view, fit: 'contain', mirrored: false });
          const width = Math.max(rect.width, TARGET);
          const height = Math.max(rect.height, TARGET);
          return (
            <Button
              key={trackId}
              aria-label={t('enrol.photo.use', { number: at + 1 })}
              isDisabled={isDisabled}
              onPress={() => onPick(at)}
              className="group absolute cursor-pointer rounded-[22%] border-[3px] border-on-scrim shadow-lg data-focus-visible:border-video-match data-hovered:border-video-match"
              style={{
                left: rect.x + (rect.width - width) / 2,
                top: rect.y + (rect.height - height) / 2,
                width,
                height,
              }}
            >
              <span className="absolute -top-3.5 left-1/2 flex size-7 -translate-x-1/2 items-center justify-center rounded-full bg-scrim text-sm font-semibold text-on-scrim group-data-hovered:bg-accent group-data-hovered:text-on-accent">
                {at + 1}
              </span>
            </Button>
          );
        })
      }
    />
  );
}
