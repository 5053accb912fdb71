import type { Notice } from '../domain';
import { html, nothing, type Html } from './html';
import type { PersonExport } from './schema';
import { counted, erasureWords, restrictionWords, standingWords, type Times } from './words';

/** Who the person is, as far as it is kept. */
export function details(held: PersonExport, { moment, date }: Times): Html {
  const { name, enrolledAt, withdrawnAt, alike, standing, id, group, seenOn } = held;
  const { contact = null, photos = [], guardianName = null } = held.details ?? {};
  return html`<section>
    <h2>About you</h2>
    <dl>
      <dt>Name</dt>
      <dd>${name}</dd>
      <dt>How to reach you</dt>
      <dd>${contact ?? 'Nothing is kept.'}</dd>
      <dt>Enrolled</dt>
      <dd>${moment(enrolledAt)}</dd>
      <dt>Now</dt>
      <dd>${standingWords[standing]}</dd>
      ${
        withdrawnAt === null
          ? nothing
          : html`<dt>Taken back</dt>
              <dd>${moment(withdrawnAt)}</dd>`
      }
      ${
        group === null
          ? nothing
          : html`<dt>Group</dt>
              <dd>${group}</dd>`
      }
      ${
        guardianName === null
          ? nothing
          : html`<dt>Guardian</dt>
              <dd>${guardianName}</dd>`
      }
      <dt>Recognised last</dt>
      <dd>${seenOn === null ? 'No day is noted.' : date(seenOn)}</dd>
      <dt>People who look like you</dt>
      <dd>
        ${
          alike.length === 0
            ? 'Nobody is noted.'
            : `${counted(alike.length, 'person', 'people')} enrolled here ${alike.length === 1 ? 'looks' : 'look'} so much like you that your face alone does not tell you apart. Who that is, is not said, for their sake.`
        }
      </dd>
      <dt>Photo files</dt>
      <dd>
        ${
          photos.length === 0
            ? 'You were not enrolled from photo files.'
            : `${counted(photos.length, 'file')}. No photo is kept, only a number by which the file is known again (in data.json).`
        }
      </dd>
      <dt>Your number here</dt>
      <dd><code>${id}</code>, which was drawn by lot and means nothing elsewhere</dd>
    </dl>
  </section>`;
}

/** What the office has put right, and when the data were not to be used. Left out where there was neither. */
export function history({ details }: PersonExport, { moment }: Times): Html {
  const { corrections = [], restrictions = [] } = details ?? {};
  if (corrections.length + restrictions.length === 0) return nothing;
  const corrected = corrections.map(
    ({ at, field, before, after }) =>
      html`<li>
        ${moment(at)}: ${field}, from “${before ?? 'nothing'}” to “${after ?? 'nothing'}”
      </li>`,
  );
  const restricted = restrictions.map(
    ({ at, endedAt, reason, note }) =>
      html`<li>
        From ${moment(at)} ${endedAt === null ? 'on' : `to ${moment(endedAt)}`}:
        ${restrictionWords[reason]}. ${note ?? ''}
      </li>`,
  );
  return html`<section>
    <h2>What was put right or set aside</h2>
    ${
      corrected.length > 0
        ? html`<h3>Corrected</h3>
            <ul>
              ${corrected}
            </ul>`
        : nothing
    }
    ${
      restricted.length > 0
        ? html`<h3>Kept and not used</h3>
            <ul>
              ${restricted}
            </ul>`
        : nothing
    }
  </section>`;
}

/** When everything is erased, and why then. */
export function erasure(
  { erasure, notices, agreed, held, details }: PersonExport,
  { day, date }: Times,
): Html {
  const hold = details?.hold ?? null;
  const notice = notices.find(({ version }) => version === agreed?.version);
  const at =
    erasure.at === null || erasure.why === null
      ? html`<p>No day has been set yet.</p>`
      : html`<p>On <strong>${day(erasure.at)}</strong>, ${erasureWords[erasure.why]}.</p>`;
  const promised = (notice?.purposes ?? []).map(
    ({ id, retentionDays }) =>
      html`<li>
        ${titleOf(notice, id)}: at most ${counted(retentionDays, 'day')} after you agreed
      </li>`,
  );
  return html`<section>
    <h2>When it is erased</h2>
    ${at}
    ${
      held
        ? html`<p>
            It must not be erased for now:
            ${hold ? `${hold.reason}. This is looked at again on ${date(hold.reviewOn)}.` : 'the record that says why is damaged.'}
          </p>`
        : nothing
    }
    ${
      promised.length > 0
        ? html`<p>You were promised:</p>
            <ul>
              ${promised}
            </ul>`
        : nothing
    }
  </section>`;
}

function titleOf(notice: Notice | undefined, purpose: string): string {
  const words = notice?.texts[0]?.purposes as
    Readonly<Record<string, { readonly title: string }>> | undefined;
  return words?.[purpose]?.title ?? purpose;
}

/** What the person has to be told beside the data (GDPR, Article 15(1)(a) to (h)). */
export function around({ notices, agreed }: PersonExport): Html {
  const notice = notices.find(({ version }) => version === agreed?.version) ?? notices[0];
  if (!notice)
    return html`<section>
      <h2>Who keeps it, and what for</h2>
      <p>
        There is no notice on record that you answered. Ask whoever gave you this file who keeps it,
        and what for.
      </p>
    </section>`;
  const { controller, purposes } = notice;
  const listed = purposes.map(({ id, optional }) => {
    const isAgreed = agreed?.purposes.includes(id) ?? false;
    return html`<li>
      ${titleOf(notice, id)}${optional ? ' (you were free to leave this out)' : ''}:
      ${isAgreed ? 'you agreed' : 'you did not agree'}
    </li>`;
  });
  return html`<section>
    <h2>Who keeps it, and what for</h2>
    <dl>
      <dt>Who decides about it</dt>
      <dd>
        <pre>
${[controller.name, controller.address, controller.contact].filter(Boolean).join('\n')}</pre>
      </dd>
      ${
        controller.dpo === undefined
          ? nothing
          : html`<dt>Data protection officer</dt>
              <dd>${controller.dpo}</dd>`
      }
      <dt>What for</dt>
      <dd>
        <ul>
          ${listed}
        </ul>
      </dd>
      <dt>What kinds of data</dt>
      <dd>
        Face templates, which are biometric data; your name; how to reach you, if you said so; what
        you agreed to; when you came and went; what you asked for.
      </dd>
      <dt>Where it comes from</dt>
      <dd>
        From you: from a camera of the device, or from photos that were brought to it; and from what
        you typed.
      </dd>
      <dt>Who gets it</dt>
      <dd>
        The app sends it to nobody. It is kept encrypted on the device, and in encrypted backup
        files. If it was passed on in any other way, whoever gave you this file has to tell you.
      </dd>
      <dt>Decisions</dt>
      <dd>
        The app compares faces by itself and says a name, or opens a door. Nothing else follows from
        it on its own. You can always use the way without your face.
      </dd>
    </dl>
    <h3>What you can do</h3>
    <p>
      You can have mistakes corrected, have everything erased, have it kept but not used, object to
      its use, take your data elsewhere, and take your consent back at any time: ask
      ${controller.name} (${controller.contact}). You can also complain to
      ${controller.authority ?? 'the data protection authority where you live or work, or where this happened'}.
    </p>
  </section>`;
}

/** What lies beside this page, and how to keep it. */
export function files({ receipts, notices }: PersonExport): Html {
  return html`<section class="care">
      <h2>Keep these files as you would keep a passport</h2>
      <p>
        They hold what your face is recognised by. You cannot change your face, so keep them where
        nobody else gets at them, or delete them when you have read them.
      </p>
    </section>
    <section>
      <h2>What is in this folder</h2>
      <dl>
        <dt><a href="data.json">data.json</a></dt>
        <dd>Everything on this page and the numbers of your face templates, for other programs.</dd>
        <dt><a href="schema.json">schema.json</a></dt>
        <dd>Says what each field of data.json is (JSON Schema).</dd>
        ${
          receipts.length > 0
            ? html`<dt>receipts</dt>
                <dd>
                  ${counted(receipts.length, 'receipt')}, each as you were given it. Every receipt
                  is signed and can be checked.
                </dd>`
            : nothing
        }
        ${
          notices.length > 0
            ? html`<dt>notices</dt>
                <dd>
                  ${counted(notices.length, 'notice')}: what you were told before you decided, word
                  for word.
                </dd>`
            : nothing
        }
      </dl>
    </section>`;
}
