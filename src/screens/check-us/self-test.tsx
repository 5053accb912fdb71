import { useTranslation } from '../../i18n';
import { Button, ProgressBar, Section } from '../../ui';
import { inThreads, waysOut, type Standing } from '../../ways-out';
import { More } from './more';
import { SelfTestNotice } from './self-test-notice';
import { ATTEMPTS, useSelfTest } from './use-self-test';
import { WaysTable } from './ways-table';

/** Tries to send something out in every way there is, and says what came of each. What the browser closes is folded away: the rest needs to be explained. */
export function SelfTest() {
  const { t } = useTranslation();
  const [state, start] = useSelfTest();
  const { kind, tried } = state;
  const inPage = tried.filter(({ where }) => where === 'page');
  const closed = waysThat('closed');
  return (
    <div data-testid="self-test" data-state={kind}>
      <Section title={t('checkUs.test.title')}>
        <p className="text-ink-soft">{t('checkUs.test.text')}</p>
        {kind === 'running' && (
          <ProgressBar
            label={t('checkUs.test.running')}
            value={tried.length / ATTEMPTS}
            valueText={t('checkUs.test.amount', { done: tried.length, total: ATTEMPTS })}
          />
        )}
        <SelfTestNotice state={state} />
        <div>
          <Button look="primary" isPending={kind === 'running'} onPress={() => void start()}>
            {t(kind === 'untried' ? 'checkUs.test.start' : 'checkUs.test.again')}
          </Button>
        </div>
        <More
          title={t('checkUs.test.closed.more', { count: closed.length })}
          text={t('checkUs.test.closed.text')}
        >
          <WaysTable name="closed" ways={closed} tried={inPage} />
        </More>
        <More
          title={t('checkUs.test.threads.more', { count: inThreads.length })}
          text={t('checkUs.test.threads.text')}
        >
          <WaysTable
            name="threads"
            ways={inThreads.map(({ id }) => id)}
            tried={tried.filter(({ where }) => where === 'thread')}
          />
        </More>
        {(['guarded', 'open'] as const).map((standing) => (
          <section key={standing} className="mt-2 flex flex-col gap-2">
            <h3 className="font-semibold">{t(`checkUs.test.${standing}.title`)}</h3>
            <p className="text-ink-soft">{t(`checkUs.test.${standing}.text`)}</p>
            <WaysTable name={standing} ways={waysThat(standing)} tried={inPage} />
          </section>
        ))}
      </Section>
    </div>
  );
}

function waysThat(standing: Standing) {
  return waysOut.filter((way) => way.standing === standing).map(({ id }) => id);
}
