import { base64urlnopad } from '@scure/base';
import { z } from 'zod';
import { DisplayName, PersonId, type BadgeId } from '../../domain';
import { randomBytes, stretchCode } from '../keys';
import { CODE_DIGITS } from '../protocol';

/** Bytes of salt, as for passphrases (RFC 9106, section 3.1). */
const SALT_BYTES = 16;

/** Characters of 16 and of 32 bytes in base64url without padding. */
const [SALT_LENGTH, TAG_LENGTH] = [22, 43];

/**
 * A badge as it is stored. There is no code in it, only what the code was stretched to: with Argon2id, because whoever can open a kiosk's way in
 * can read this, and would go through all 100 million codes in a second if they were hashed once. There is no further key around it, because
 * they would have that as well. The badges of one vault share their salt, which is as secret as the rest, so that looking through all of
 * them costs one stretching; and it lies with each of them, so that no damage to one place takes all of them.
 */
export const BadgeRecord = z.strictObject({
  name: DisplayName,
  personId: PersonId.nullable(),
  salt: z.base64url().length(SALT_LENGTH),
  tag: z.base64url().length(TAG_LENGTH),
});
export type BadgeRecord = z.infer<typeof BadgeRecord>;

/** Every badge by its id. `null`: its record is damaged, so it opens nothing. */
export type Badges = ReadonlyMap<BadgeId, BadgeRecord | null>;

/** How many codes there are. */
const CODES = 10 ** CODE_DIGITS;

/** Random numbers of 32 bits from here on are drawn again: below, every code has as many of them. */
const FAIR = Math.floor(2 ** 32 / CODES) * CODES;

/** A code by chance, all of them equally likely. */
function drawCode(): string {
  for (;;) {
    const [random = FAIR] = crypto.getRandomValues(new Uint32Array(1));
    if (random < FAIR) return String(random % CODES).padStart(CODE_DIGITS, '0');
  }
}

/** A code that no badge has, and what is stored of it. */
export async function createCode(
  badges: Badges,
): Promise<Pick<BadgeRecord, 'salt' | 'tag'> & { readonly code: string }> {
  const known = [...badges.values()].find((badge) => badge !== null);
  const salt = known?.salt ?? base64urlnopad.encode(randomBytes(SALT_BYTES));
  for (;;) {
    const code = drawCode();
    if (!(await findByCode(badges, code))) return { code, salt, tag: await tagOf(code, salt) };
  }
}

/** Whose code this is. */
export async function findByCode(badges: Badges, code: string): Promise<BadgeId | null> {
  const tags = new Map<string, string>();
  for (const [id, badge] of badges) {
    if (!badge) continue;
    const tag = tags.get(badge.salt) ?? (await tagOf(code, badge.salt));
    tags.set(badge.salt, tag);
    if (tag === badge.tag) return id;
  }
  return null;
}

async function tagOf(code: string, salt: string): Promise<string> {
  const bytes = Uint8Array.from(base64urlnopad.decode(salt));
  return base64urlnopad.encode(await stretchCode(code, bytes));
}
