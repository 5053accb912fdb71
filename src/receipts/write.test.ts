import { describe, expect, it } from 'vitest';
import { ConsentReceipt, Language, PurposeId } from '../domain';
import { canonical } from './canonical';
import { agreement, GUARDIAN, NOTICE, somebody } from './testing/examples';
import { writeReceipt } from './write';

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
    expect(written.party_identification.map((one) => [one.party_name, one.party_role])).toEqual([
      ['Grünwald School', 'pii-controller'],
      ['Zoë Grün', 'mother'],
    ]);
    expect(written.events[0].entity_id).toBe('guardian');
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
