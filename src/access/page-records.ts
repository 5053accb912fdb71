import { dueOn } from '../domain';
import { html, nothing, type Html } from './html';
import type { ExportedVisit, PersonExport } from './schema';
import {
  actorWords,
  auditWords,
  counted,
  doorWords,
  eventWords,
  outcomeWords,
  requestWords,
  type Times,
} from './words';

/** A table with a heading for each column; where there are no rows, a sentence in its place. */
function table(columns: readonly string[], rows: readonly Html[], none: string): Html {
  if (rows.length === 0) return html`<p>${none}</p>`;
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** What the person agreed to, and when; each with the file of its receipt. */
export function consents(
  { details, receipts, unwritableReceipts }: PersonExport,
  { moment }: Times,
): Html {
  const files = new Map(receipts.map(({ id, file }) => [id, file]));
  const events = details && 'recordId' in details.consent ? details.consent.events : [];
  const earlier =
    details?.earlier ?? (details && 'textVersion' in details.consent ? details.consent : null);
  const rows = events.map((event) => {
    const file = files.get(event.receiptId);
    const receipt = file ? html`<a href="${file}">${file}</a>` : html`cannot be written again`;
    const who = event.guardian
      ? ` (${event.guardian.name}, ${event.guardian.relation}, for you)`
      : '';
    const where = event.place === 'kiosk' ? 'at a kiosk' : 'at the office';
    const how = event.method === 'screen' ? 'on a screen' : 'elsewhere; the office vouches for it';
    return html`<tr>
      <td>${moment(event.at)}</td>
      <td>${eventWords[event.kind]}${who}, ${where}, ${how}</td>
      <td>
        Notice ${event.notice.version} (${event.notice.language}): ${event.purposes.join(', ')}
      </td>
      <td>${receipt}</td>
    </tr>`;
  });
  return html`<section>
    <h2>What you agreed to</h2>
    <p>Each line has a receipt: a signed file that proves what you were told and what you said.</p>
    ${table(['When', 'What happened', 'About', 'Receipt'], rows, 'There is nothing on record.')}
    ${
      earlier
        ? html`<p>
            Before there were receipts you agreed on ${moment(earlier.givenAt)} to text
            ${earlier.textVersion}.
          </p>`
        : nothing
    }${
      unwritableReceipts > 0
        ? html`<p>
            ${counted(unwritableReceipts, 'receipt')} cannot be written again, because the notice it
            names is damaged or was never on this device.
          </p>`
        : nothing
    }
  </section>`;
}

/** The face templates: what they are, and how many. Their numbers are in `data.json`. */
export function templates({ templates }: PersonExport): Html {
  const rows = templates.map(
    ({ model, numbers, quality }, at) =>
      html`<tr>
        <td>${at + 1}</td>
        <td>${model}</td>
        <td>${numbers}</td>
        <td>${quality ? `${quality.score} of 100` : 'not measured'}</td>
        <td>
          ${quality ? `${quality.yaw}° sideways, ${quality.pitch}° up or down` : 'not measured'}
        </td>
      </tr>`,
  );
  return html`<section>
    <h2>What your face is recognised by</h2>
    <p>
      No picture of you is kept. From pictures a row of numbers was worked out that describes your
      face, called a face template. A new look at your face gives other numbers that are near to
      these, and that is how you are recognised. The numbers themselves are in
      <a href="data.json">data.json</a>.
    </p>
    ${table(
      ['', 'Made by', 'Numbers', 'Quality of the picture', 'How your head was turned'],
      rows,
      'None is kept.',
    )}
  </section>`;
}

/** Which visit does not count because of this event; `null` of all others. */
function takenBack(event: ExportedVisit): string | null {
  if (event.kind === 'undo') return event.undoes;
  return event.kind === 'rejected' ? event.rejects : null;
}

/** What doors noted down. */
export function visits({ visits, kiosks, badges }: PersonExport, { moment }: Times): Html {
  const names = new Map(kiosks.map(({ id, name }) => [id, name]));
  const order = new Map(visits.map(({ id }, at) => [id, at + 1]));
  const undone = new Set(visits.map(takenBack));
  const lineOf = (event: ExportedVisit) => {
    const taken = takenBack(event);
    return taken === null ? '' : ` (line ${visits.findIndex(({ id }) => id === taken) + 1})`;
  };
  const row = (event: ExportedVisit) =>
    html`<tr>
      <td>${order.get(event.id) ?? ''}</td>
      <td>${moment(event.at)}</td>
      <td>
        ${doorWords[event.kind]}${lineOf(event)}${undone.has(event.id) ? ' (taken back: does not count)' : ''}
      </td>
      <td>
        ${'known' in event ? (event.known.by === 'face' ? 'by your face' : 'by the code of your badge') : ''}
      </td>
      <td>${names.get(event.kiosk) ?? 'a door that is no longer there'}</td>
    </tr>`;
  return html`<section>
    <h2>When you came and went</h2>
    ${table(['', 'When', 'What', 'How you were known', 'Where'], visits.map(row), 'Nothing is noted down.')}
    ${
      badges.length > 0
        ? html`<p>
            You have ${counted(badges.length, 'badge')}, in the name of
            ${badges.map(({ name }) => name).join(', ')}. Of its code only a check value is kept,
            from which the code cannot be read.
          </p>`
        : html`<p>You have no badge.</p>`
    }
  </section>`;
}

/** What the person asked for. */
export function requests({ requests }: PersonExport, { date }: Times): Html {
  const rows = requests.map((request) => {
    const { kind, receivedOn, answer, extension, note } = request;
    const longer = extension ? ` Extended on ${date(extension.on)}: ${extension.reason}` : '';
    const answered = answer
      ? `${date(answer.on)}: ${outcomeWords[answer.outcome]}. ${answer.note}`
      : `Not yet. It is due by ${date(dueOn(request))}.`;
    return html`<tr>
      <td>${date(receivedOn)}</td>
      <td>${requestWords[kind]}. ${note}</td>
      <td>${answered}${longer}</td>
    </tr>`;
  });
  return html`<section>
    <h2>What you have asked for</h2>
    ${table(['Asked on', 'What', 'Answered'], rows, 'There is no request of yours on record.')}
  </section>`;
}

/** Who did what with these data. */
export function audit({ audit }: PersonExport, { moment }: Times): Html {
  const rows = audit.map(
    ({ at, actor, action, outcome, span }) =>
      html`<tr>
        <td>${moment(at)}</td>
        <td>
          ${auditWords[action] ?? action}${span === 'hour' ? ' (perhaps several times within the hour)' : ''}
        </td>
        <td>${outcome.kind === 'done' ? 'Done' : `Not done (${outcome.why})`}</td>
        <td>${actorWords[actor.kind]} ${'way' in actor ? html`<code>${actor.way}</code>` : ''}</td>
      </tr>`,
  );
  return html`<section>
    <h2>Who did what with your data</h2>
    ${table(['When', 'What', 'Result', 'By whom'], rows, 'There are no entries.')}
  </section>`;
}

/** What could not be believed or read. Left out where there is no such thing. */
export function leftovers({ setAside, unreadable }: PersonExport): Html {
  const aside = setAside.messages.length + setAside.visits.length;
  if (aside + unreadable === 0) return nothing;
  return html`<section>
    <h2>What could not be used</h2>
    ${
      aside > 0
        ? html`<p>
            ${counted(aside, 'message')} from a kiosk could not be believed, and was set aside. It
            is in <a href="data.json">data.json</a>, under “setAside”.
          </p>`
        : nothing
    }${
      unreadable > 0
        ? html`<p>
            ${counted(unreadable, 'record')} about you ${unreadable === 1 ? 'is' : 'are'} damaged.
            Nobody can read ${unreadable === 1 ? 'it' : 'them'} any more, and
            ${unreadable === 1 ? 'it is' : 'they are'} not used.
          </p>`
        : nothing
    }
  </section>`;
}
