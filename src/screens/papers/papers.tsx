import { BookOpenCheck, ChartColumn, FileSearch, ScrollText } from 'lucide-react';
import { Route, Switch, useLocation } from 'wouter';
import { useTranslation } from '../../i18n';
import { Button, LinkList, LinkRow, Notice, Page } from '../../ui';
import { assessmentOf } from './assessment';
import { Paper } from './paper';
import { isTooLongForIllinois, policyOf } from './policy';
import { recordOf } from './record';
import { Statistics } from './statistics';

const kinds = [
  { kind: 'record', Icon: BookOpenCheck },
  { kind: 'assessment', Icon: FileSearch },
  { kind: 'policy', Icon: ScrollText },
  { kind: 'statistics', Icon: ChartColumn },
] as const;

/** What the law asks an office to have in writing, each on a page to be printed. */
export function Papers() {
  return (
    <Switch>
      <Route path="/vault/papers/record">
        <Paper key="record" kind="record" write={recordOf} />
      </Route>
      <Route path="/vault/papers/assessment">
        <Paper key="assessment" kind="assessment" write={assessmentOf} />
      </Route>
      <Route path="/vault/papers/policy">
        <Paper
          key="policy"
          kind="policy"
          write={policyOf}
          warn={(facts, t) =>
            isTooLongForIllinois(facts) && (
              <Notice kind="warning" title={t('papers.policy.warning.title')}>
                {t('papers.policy.warning.text')}
              </Notice>
            )
          }
        />
      </Route>
      <Route path="/vault/papers/statistics" component={Statistics} />
      <Route component={List} />
    </Switch>
  );
}

function List() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <Page
      title={t('papers.title')}
      lead={t('papers.lead')}
      actions={
        <Button look="quiet" onPress={() => go('/vault')}>
          {t('common.back')}
        </Button>
      }
    >
      <LinkList>
        {kinds.map(({ kind, Icon }) => (
          <LinkRow
            key={kind}
            to={`/vault/papers/${kind}`}
            picture={<Icon aria-hidden className="size-5" />}
            title={t(`papers.kinds.${kind}.title`)}
            text={t(`papers.kinds.${kind}.text`)}
          />
        ))}
      </LinkList>
    </Page>
  );
}
