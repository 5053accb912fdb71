import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DisplayName,
  EVERYBODY,
  newId,
  PersonId,
  type PeopleFilters,
  type PeopleQuery,
} from '../domain';
import { dumpDisk, contains } from './testing/disk';
import { endTestVaults, type TestVault } from './testing/engine';
import { near, randomTemplate } from './testing/faces';
import {
  done,
  enrol,
  enrolment,
  must,
  openOffice,
  publish,
  refused,
  reopened,
} from './testing/journeys';
import { leaving } from './testing/leaving';

let office: TestVault;
let code: Awaited<ReturnType<typeof openOffice>>['code'];
beforeEach(async () => {
  ({ started: office, code } = await openOffice());
});
afterEach(endTestVaults);

/** Three looks at a new face. */
function looks() {
  const face = randomTemplate();
  return [face, near(near(near(face))), near(near(near(near(face))))];
}

async function named(query: Partial<PeopleQuery>, range = { from: 0, count: 100 }) {
  const found = must(await office.vault.findPeople({ ...EVERYBODY, ...query, range }));
  return { names: found.rows.map(({ name }) => name), total: found.total };
}

const only = (...marks: PeopleFilters['marks']) => ({ filters: { consent: null, marks } });

describe('looking for people', () => {
  beforeEach(async () => {
    for (const name of ['Zoë Müller', 'Élodie', 'Ångström', 'Straße 10', 'Straße 9'])
      await enrol(office, name, looks());
  });

  test('finds words of a name in any order, whatever the accents and capitals', async () => {
    expect(await named({ text: 'muller ZOE' })).toEqual({ names: ['Zoë Müller'], total: 1 });
    expect(await named({ text: 'elo' })).toEqual({ names: ['Élodie'], total: 1 });
    expect(await named({ text: 'STRASSE' })).toMatchObject({ total: 2 });
    expect(await named({ text: 'nobody' })).toEqual({ names: [], total: 0 });
  });

  test('gives only the rows of a stretch, and how many fit in all', async () => {
    expect(await named({}, { from: 3, count: 1 })).toEqual({ names: ['Straße 10'], total: 5 });
  });

  test('lists by name as people do, by enrolment, and either way round', async () => {
    const { names } = await named({});
    expect(names).toEqual(['Ångström', 'Élodie', 'Straße 9', 'Straße 10', 'Zoë Müller']);
    const newest = await named({ sort: { by: 'enrolled', descending: true } });
    expect(newest.names[0]).toBe('Straße 9');
  });

  test('tells the ids of all who fit, and who these are', async () => {
    const ids = must(await office.vault.matchPeople({ ...EVERYBODY, text: 'strasse' }));
    const described = must(await office.vault.describePeople([...ids, newId(PersonId)]));
    expect(described.map(({ name }) => name)).toEqual(['Straße 9', 'Straße 10']);
  });
});

describe('filters', () => {
  test('tell who has not answered a new notice, and combine with words', async () => {
    await enrol(office, 'Anna', looks());
    await publish(office);
    await enrol(office, 'Bert', looks());
    const asked = { consent: 'asked', marks: [] } as PeopleFilters;
    expect(await named({ filters: asked })).toEqual({ names: ['Anna'], total: 1 });
    expect(await named({ filters: asked, text: 'bert' })).toMatchObject({ total: 0 });
  });

  test('tell who has too few looks, and who has poor ones', async () => {
    await enrol(office, 'Good', looks());
    await enrol(office, 'Few', [randomTemplate()]);
    const request = await enrolment(office, 'Blurred', []);
    const face = looks();
    const captureIds = face.map((template) => office.capture(template, { score: 10 }));
    const [first = randomTemplate()] = face;
    must(
      await office.vault.enrol({ ...request, captureIds, checkId: office.capture(near(first)) }),
    );
    expect(await named(only('poor'))).toEqual({ names: ['Blurred', 'Few'], total: 2 });
    const worst = await named({ sort: { by: 'quality', descending: false } });
    expect(worst.names[0]).toBe('Blurred');
  });

  test('tell who looks like somebody else, until one of them is erased', async () => {
    const [face = randomTemplate(), ...more] = looks();
    await enrol(office, 'Anna', [face, ...more]);
    const request = await enrolment(office, 'Anna again', [near(face), near(face), near(face)]);
    const twin = must(await office.vault.enrol({ ...request, onDuplicate: 'keep-both' }));
    expect(await named(only('alike'))).toMatchObject({ total: 2 });
    must(await office.vault.removePeople(leaving(twin.personId)));
    expect(await named(only('alike'))).toMatchObject({ total: 0 });
  });

  test('tell who is erased soon, and who is suspended for whatever reason', async () => {
    await publish(office, { eraseAfterDays: 20 });
    const [anna, bert] = [
      await enrol(office, 'Anna', looks()),
      await enrol(office, 'Bert', looks()),
    ];
    await enrol(office, 'Cleo', looks());
    must(await office.vault.withdraw(anna));
    must(await office.vault.restrictPeople([bert], { reason: 'objection', note: null }));
    expect(await named(only('suspended'))).toMatchObject({ names: ['Anna', 'Bert'] });
    expect(await named(only('expiring'))).toMatchObject({ names: ['Anna'] });
    expect(await named(only('suspended', 'restricted'))).toMatchObject({ names: ['Bert'] });
  });
});

describe('putting something right', () => {
  test('changes the name everywhere, and keeps what it was before for officers', async () => {
    const face = looks();
    const anna = await enrol(office, 'Ana', face);
    must(await office.vault.makeBadge({ name: DisplayName.parse('Ana'), personId: anna }));
    const rename = { personId: anna, field: 'name', after: DisplayName.parse('Anna') } as const;
    expect(await office.vault.rectify(rename)).toEqual(done);
    const [first = randomTemplate()] = face;
    expect(await office.decide(near(first))).toMatchObject({ person: { name: 'Anna' } });
    office = await reopened(office, code);
    expect(await named({})).toEqual({ names: ['Anna'], total: 1 });
    expect(must(await office.vault.listBadges()).map(({ name }) => name)).toEqual(['Anna']);
    const file = must(await office.vault.readPerson(anna));
    expect(file.details?.corrections).toMatchObject([
      { field: 'name', before: 'Ana', after: 'Anna' },
    ]);
  });

  test('changes or takes away how to reach somebody, and leaves their receipts as they were signed', async () => {
    const anna = await enrol(office, 'Anna', looks());
    const before = must(await office.vault.readReceipts(anna));
    const contact = (after: string | null) =>
      office.vault.rectify({ personId: anna, field: 'contact', after });
    expect(await contact('anna@example.org')).toEqual(done);
    expect(await contact('anna@example.org')).toEqual(done);
    expect(await contact(null)).toEqual(done);
    const { details } = must(await office.vault.readPerson(anna));
    expect(details?.contact).toBeNull();
    expect(details?.corrections.map(({ before: was, after }) => [was, after])).toEqual([
      [null, 'anna@example.org'],
      ['anna@example.org', null],
    ]);
    expect(must(await office.vault.readReceipts(anna))).toEqual(before);
  });

  test('gives a guardian another name, where there is one', async () => {
    const request = await enrolment(office, 'Anna', looks());
    const guardian = { name: DisplayName.parse('Bea'), relation: 'mother' };
    const agreement = { ...request.agreement, guardian };
    const { personId } = must(await office.vault.enrol({ ...request, agreement }));
    const after = DisplayName.parse('Beatrix');
    expect(await office.vault.rectify({ personId, field: 'guardian', after })).toEqual(done);
    const { details } = must(await office.vault.readPerson(personId));
    expect(details?.guardian).toEqual({ ...guardian, name: 'Beatrix' });
    const bert = await enrol(office, 'Bert', looks());
    expect(await office.vault.rectify({ personId: bert, field: 'guardian', after })).toEqual(
      refused('not-found'),
    );
  });

  test('writes nothing of it where anybody without a key could read it', async () => {
    const anna = await enrol(office, 'Anna', looks());
    const after = 'a-contact-nobody-else-has';
    must(await office.vault.rectify({ personId: anna, field: 'contact', after }));
    expect(contains(await dumpDisk(), new TextEncoder().encode(after))).toBe(false);
  });
});
