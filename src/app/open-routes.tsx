import { Redirect, Route, Switch, useLocation } from 'wouter';
import { AuditLog } from '../screens/audit';
import { GiveData, Requests } from '../screens/access';
import { Enrol } from '../screens/enrol';
import { CertificatePage, Erasures } from '../screens/erasure';
import { ImportPeople } from '../screens/import';
import { Improve } from '../screens/improve';
import { Notices } from '../screens/notices';
import { People, PEOPLE_ROUTE, Person } from '../screens/people';
import { Recognise } from '../screens/recognise';
import { RecoveryCode } from '../screens/recovery-code';
import { Retention } from '../screens/retention';
import { Today } from '../screens/today';
import { VaultOffice } from '../screens/vault';
import { Visits } from '../screens/visits';
import type { Role } from '../vault';
import { NotFound, OfficerOnly } from './dead-ends';
import { EngineGate } from './engine-gate';

interface OpenRoutesProps {
  readonly role: Role;
  /** How many people are enrolled. */
  readonly people: number;
  /** The passphrase of the vault if it has just been created. */
  readonly created: string | null;
  readonly restartEngine: () => Promise<void>;
}

/** The screens of an open vault. What a kiosk may not see says so at its address. */
export function OpenRoutes({ role, people, created, restartEngine }: OpenRoutesProps) {
  const [, go] = useLocation();
  const officer = role === 'officer';
  const usual = officer ? '/today' : '/recognise';
  const home = people === 0 ? '/enrol' : usual;
  const first = created === null ? home : '/recovery-code';
  return (
    <Switch>
      <Route path="/enrol">
        <EngineGate restart={restartEngine}>
          <Enrol officer={officer} />
        </EngineGate>
      </Route>
      <Route path="/today">{officer ? <Today /> : <OfficerOnly />}</Route>
      <Route path="/recognise">
        <EngineGate restart={restartEngine}>
          <Recognise people={people} />
        </EngineGate>
      </Route>
      <Route path="/people/import">
        {officer ? (
          <EngineGate restart={restartEngine}>
            <ImportPeople />
          </EngineGate>
        ) : (
          <OfficerOnly />
        )}
      </Route>
      <Route path="/people/retention">{officer ? <Retention /> : <OfficerOnly />}</Route>
      <Route path={PEOPLE_ROUTE}>{officer ? <People /> : <OfficerOnly />}</Route>
      <Route path="/people/:id/improve">
        {({ id }) =>
          officer ? (
            <EngineGate restart={restartEngine}>
              <Improve key={id} id={id} />
            </EngineGate>
          ) : (
            <OfficerOnly />
          )
        }
      </Route>
      <Route path="/people/:id/data">
        {({ id }) => (officer ? <GiveData key={id} id={id} /> : <OfficerOnly />)}
      </Route>
      <Route path="/people/:id">
        {({ id }) => (officer ? <Person key={id} id={id} /> : <OfficerOnly />)}
      </Route>
      <Route path="/visits">{officer ? <Visits /> : <OfficerOnly />}</Route>
      <Route path="/erasures">{officer ? <Erasures /> : <OfficerOnly />}</Route>
      <Route path="/erasures/:id">
        {({ id }) => (officer ? <CertificatePage key={id} id={id} /> : <OfficerOnly />)}
      </Route>
      <Route path="/requests">{officer ? <Requests /> : <OfficerOnly />}</Route>
      <Route path="/audit">{officer ? <AuditLog /> : <OfficerOnly />}</Route>
      <Route path="/vault/notice/*?">{officer ? <Notices /> : <OfficerOnly />}</Route>
      <Route path="/vault/*?">{officer ? <VaultOffice /> : <OfficerOnly />}</Route>
      <Route path="/recovery-code">
        {officer ? (
          <RecoveryCode
            {...(created !== null && { proof: { kind: 'passphrase', passphrase: created } })}
            onDone={() => go(home)}
            onLater={() => go(home)}
          />
        ) : (
          <OfficerOnly />
        )}
      </Route>
      {['/', '/create', '/restore', '/unlock'].map((path) => (
        <Route key={path} path={path}>
          <Redirect to={first} replace />
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
