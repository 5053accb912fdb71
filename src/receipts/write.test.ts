import { describe, expect, it } from 'vitest';
import {
  ConsentId,
  ConsentReceipt,
  isLeaving,
  Language,
  PurposeId,
  ReceiptId,
  SubjectId,
} from '../domain';
import { canonical, hashNotice, sha256Hex } from './canonical';
import { agreement, GUARDIAN, NOTICE, somebody } from './testing/examples';
import { writeReceipt } from './write';

/** Who is responsible, as notices said it before November 2026. */
const { name, address, contact } = NOTICE.controller;
const CONTROLLER = { name, address, contact };

const german = Language.parse('de');

describe('a consent receipt', () => {
  it('is the same, byte for byte, whenever it is written from the same facts', async () => {
    const subject = somebody();
    const event = await agreement({ guardian: GUARDIAN });
    const again = structuredClone({ subject, event, notice: NOTICE });
    expect(canonical(writeReceipt(again.subject, again.event, again.notice))).toBe(
      canonical(writeReceipt(subject, event, NOTICE)),
    );
  });

  it('is of its own schema', async () => {
    for (const guardian of [null, GUARDIAN]) {
      const receipt = writeReceipt(somebody(), await agreement({ guardian }), NOTICE);
      expect(ConsentReceipt.parse(receipt)).toEqual(receipt);
    }
  });

  it('says who agreed to what, when, and for how long', async () => {
    const subject = somebody();
    const receipt = writeReceipt(subject, await agreement(), NOTICE);
    expect(receipt.pii_principal_id).toBe(subject.subject);
    expect(receipt.privacy_notice.version).toBe(3);
    expect(receipt.purposes.map((one) => [one.purpose, one.retention_period])).toEqual([
      ['door', 'P365D'],
      ['lunch', 'P30D'],
    ]);
    expect(receipt.events[0]).toMatchObject({
      event_time: '2026-10-05T21:09:27.890Z',
      validity_duration: 'P365D',
      entity_id: subject.subject,
      event_state: 'given',
      event_place: 'kiosk',
    });
  });

  it('names nobody but the controller and a guardian', async () => {
    const written = writeReceipt(somebody(), await agreement({ guardian: GUARDIAN }), NOTICE);
    expect(written.party_identification).toMatchObject([
      { party_name: 'Grünwald School', party_role: 'pii-controller', party_type: 'organisation' },
      { party_name: 'Zoë Grün', party_role: 'mother', party_type: 'person' },
      { party_id: 'data-protection-officer', party_contact: 'dpo@school.example' },
      { party_name: 'The data protection commissioner', party_type: 'authority' },
    ]);
    expect(written.events[0].entity_id).toBe('guardian');
    expect(written).toMatchObject({ jurisdiction: 'Ruritania' });
  });

  it('says that nobody said whose law applies, and names no officer or authority that nobody named', async () => {
    const written = writeReceipt(somebody(), await agreement(), {
      ...NOTICE,
      controller: CONTROLLER,
    });
    expect(written).toMatchObject({ jurisdiction: null });
    expect(written.party_identification.map(({ party_id }) => party_id)).toEqual(['controller']);
  });

  it('of before November 2026 is written again byte for byte', async () => {
    const ids = {
      recordId: ConsentId.parse('0b5ad0a8-2f5c-4c5e-9d3c-0a5b3f1f9b11'),
      subject: SubjectId.parse('6f3c2b1a-7d4e-4f5a-8b6c-1d2e3f4a5b6c'),
    };
    const receiptId = ReceiptId.parse('c2a1f7de-90ab-4cde-8f01-23456789abcd');
    const notice = { ...NOTICE, controller: CONTROLLER };
    const hash = await hashNotice(notice);
    expect(hash).toBe('3970e60fa05b2d6ea62fb80d4f1fb878cc1611bb2555321557d2580b33b009db');
    const written = (['given', 'withdrawn'] as const).map(async (kind) => {
      const event = await agreement({ kind, receiptId, guardian: GUARDIAN });
      delete event.profile;
      const named = { ...event, notice: { ...event.notice, hash } };
      return sha256Hex(canonical(writeReceipt(ids, named, notice)));
    });
    // As the last version of the app with the first profile wrote them.
    expect(await Promise.all(written)).toEqual([
      '940848181d76a53e61463f02b7ad4e01d7dadc0ed2507a2f869406d195c734e3',
      'd0c7862515c4823c5b012511dd88627f67df0d54e559bed74f6a829ec7a67a89',
    ]);
  });

  it('of taking back one purpose says that this one is over, and promises no erasure', async () => {
    const [lunch] = NOTICE.purposes.filter(({ optional }) => optional);
    if (!lunch) throw new Error('one purpose is optional');
    const event = await agreement({ kind: 'withdrawn', purposes: [lunch.id] });
    const receipt = writeReceipt(somebody(), event, NOTICE);
    expect(receipt.purposes.map((one) => one.retention_period)).toEqual(['P0D']);
    expect(receipt.events[0]).toMatchObject({ event_state: 'withdrawn', event_scope: 'purposes' });
    expect(isLeaving(receipt)).toBe(false);
    const whole = writeReceipt(somebody(), await agreement({ kind: 'withdrawn' }), NOTICE);
    expect(isLeaving(whole)).toBe(true);
  });

  it('quotes the notice in the language that was shown', async () => {
    const receipt = writeReceipt(somebody(), await agreement({ language: german }), NOTICE);
    expect(receipt.purposes.map((one) => one.purpose_title)).toEqual(['Tür öffnen', 'Mittagessen']);
    expect(canonical(receipt)).not.toContain('Opening the door');
  });

  it('of a withdrawal says when the data will be gone', async () => {
    const receipt = writeReceipt(somebody(), await agreement({ kind: 'withdrawn' }), NOTICE);
    expect(receipt.purposes.map((one) => one.retention_period)).toEqual(['P7D', 'P7D']);
    expect(receipt.events[0]).toMatchObject({
      event_state: 'withdrawn',
      validity_duration: 'P0D',
    });
  });

  it('is not written from a notice that does not fit the event', async () => {
    const event = await agreement();
    expect(() => writeReceipt(somebody(), event, { ...NOTICE, version: 4 })).toThrow();
    const french = await agreement({ language: Language.parse('fr') });
    expect(() => writeReceipt(somebody(), french, NOTICE)).toThrow();
    const parking = { ...event, purposes: [PurposeId.parse('parking')] };
    expect(() => writeReceipt(somebody(), parking, NOTICE)).toThrow();
  });
});
