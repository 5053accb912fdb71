import { ScanFace } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, Empty, Page, Segmented } from '../../ui';
import { YourConsent, type Visitor } from '../consent';
import { FromCamera } from './from-camera';
import { FromPhoto } from './from-photo';

type Source = 'camera' | 'photo';

interface RecogniseProps {
  /** How many people are enrolled. */
  readonly people: number;
}

/** Says who is in front of the camera, or in a photo. */
export function Recognise({ people }: RecogniseProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [source, setSource] = useState<Source>('camera');
  const [visitor, setVisitor] = useState<Visitor | null>(null);
  if (visitor) return <YourConsent {...visitor} onLeave={() => setVisitor(null)} />;
  if (people === 0)
    return (
      <Page title={t('recognise.title')}>
        <Empty
          picture={<ScanFace aria-hidden className="size-8" />}
          title={t('recognise.empty.title')}
          text={t('recognise.empty.text')}
          action={
            <Button look="primary" onPress={() => go('/enrol')}>
              {t('recognise.empty.enrol')}
            </Button>
          }
        />
      </Page>
    );
  const choice = (
    <Segmented<Source>
      label={t('recognise.source')}
      options={[
        { id: 'camera', text: t('recognise.camera') },
        { id: 'photo', text: t('recognise.photo') },
      ]}
      value={source}
      onChange={setSource}
    />
  );
  return source === 'camera' ? (
    <FromCamera choice={choice} onUsePhoto={() => setSource('photo')} onConsent={setVisitor} />
  ) : (
    <FromPhoto choice={choice} />
  );
}
