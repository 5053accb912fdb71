import { describe, expect, it } from 'vitest';
import { Language, PurposeId } from './notice';
import { fillIn } from './notice-fill';

const id = PurposeId.parse('recognition');
const notice = {
  controller: { name: 'Harbour *Library*', address: 'Quay 1\n2000 Port', contact: 'dpo@a.example' },
  purposes: [{ id, optional: false, retentionDays: 365 }],
  eraseAfterDays: 0,
};

function text(language: string) {
  return {
    language: Language.parse(language),
    body: 'x',
    withoutFace: 'x',
    purposes: { [id]: { title: 'Greeting', text: 'You are greeted.' } },
  };
}

describe('the blanks of a notice', () => {
  it('are filled from its settings', () => {
    expect(fillIn('Write to {contact}.\n\n{purposes}', notice, text('en'))).toBe(
      'Write to dpo@a.example.\n\n- **Greeting:** You are greeted. (365 days)',
    );
  });

  it('tell times in the language of the text', () => {
    expect(fillIn('{erase}', notice, text('de'))).toBe('heute');
    expect(fillIn('{erase}', { ...notice, eraseAfterDays: 30 }, text('fr'))).toBe('dans 30 jours');
    expect(fillIn('{purposes}', notice, text('de'))).toContain('365 Tage');
  });

  it('let no name change how the text is laid out', () => {
    expect(fillIn('{controller}, {address}', notice, text('en'))).toBe(
      'Harbour \\*Library\\*, Quay 1, 2000 Port',
    );
  });

  it('leave the line out where there is nothing to say', () => {
    const words =
      'Write to {contact}.\nOfficer: {dpo}.\nLaw: {jurisdiction}.\nComplain to {authority}.';
    expect(fillIn(words, notice, text('en'))).toBe('Write to dpo@a.example.');
    const controller = { ...notice.controller, dpo: 'Room 3', authority: 'The authority' };
    expect(fillIn(words, { ...notice, controller }, text('en'))).toBe(
      'Write to dpo@a.example.\nOfficer: Room 3.\nComplain to The authority.',
    );
  });

  it('stay when they are unknown', () => {
    expect(fillIn('{name} {}', notice, text('en'))).toBe('{name} {}');
  });
});
