import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Badges } from '../badges';
import { Diagnostics } from '../diagnostics';
import { EraseVault } from '../erasure';
import { Kiosks, SetUp } from '../kiosks';
import { Papers } from '../papers';
import { RestoreInto } from '../restore';
import { AddKioskDevice } from './add-kiosk-device';
import { AddPasskey } from './add-passkey';
import { AddPassphrase } from './add-passphrase';
import { AddRecoveryCode } from './add-recovery-code';
import { AddWay } from './add-way';
import { AutoLock } from './auto-lock';
import { Backup } from './backup';
import { ChangePassphrase } from './change-passphrase';
import { HowSure } from './how-sure';
import { RecognitionModel } from './model';
import { Overview } from './overview';
import { Renew } from './renew';
import { StorageRoom } from './storage-room';
import { Ways } from './ways';

/** The pages on which officers look after the vault: ways in, backup, storage, locking, renewing. */
export function VaultOffice() {
  return (
    <Switch>
      <Route path="/vault" component={Overview} />
      <Route path="/vault/ways" component={Ways} />
      <Route path="/vault/ways/add" component={AddWay} />
      <Route path="/vault/ways/add/passphrase">
        <AddPassphrase key="officer" kind="passphrase" />
      </Route>
      <Route path="/vault/ways/add/kiosk-passphrase">
        <AddPassphrase key="kiosk" kind="kiosk-passphrase" />
      </Route>
      <Route path="/vault/ways/add/passkey" component={AddPasskey} />
      <Route path="/vault/ways/add/kiosk-device" component={AddKioskDevice} />
      <Route path="/vault/ways/add/recovery" component={AddRecoveryCode} />
      <Route path="/vault/ways/:id/passphrase">
        {({ id }) => <ChangePassphrase key={id} id={id} />}
      </Route>
      <Route path="/vault/backup" component={Backup} />
      <Route path="/vault/restore" component={Restore} />
      <Route path="/vault/kiosks" component={Kiosks} />
      <Route path="/vault/kiosks/:id">{({ id }) => <SetUp key={id} id={id} />}</Route>
      <Route path="/vault/diagnostics" component={Diagnostics} />
      <Route path="/vault/badges" component={Badges} />
      <Route path="/vault/papers/*?" component={Papers} />
      <Route path="/vault/sureness" component={HowSure} />
      <Route path="/vault/model" component={RecognitionModel} />
      <Route path="/vault/auto-lock" component={AutoLock} />
      <Route path="/vault/storage" component={StorageRoom} />
      <Route path="/vault/renew" component={Renew} />
      <Route path="/vault/erase" component={EraseVault} />
      <Route>
        <Redirect to="/vault" replace />
      </Route>
    </Switch>
  );
}

function Restore() {
  const [, go] = useLocation();
  return <RestoreInto onCancel={() => go('/vault')} onDone={() => go('/people')} />;
}
