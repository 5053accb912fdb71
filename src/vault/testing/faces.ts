import { BUILT_IN_TEMPLATE_LENGTH, type Template } from '../../domain';

/**
 * Templates without faces, for tests of the vault, which knows no pixels: random directions. Two of them score about 0, as
 * strangers would at best; `near` gives a second look at the same one.
 */
export function randomTemplate(length: number = BUILT_IN_TEMPLATE_LENGTH): Template {
  const gaussian = () =>
    Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(6.28 * Math.random());
  return unit(Float32Array.from({ length }, gaussian));
}

/** Another sample of the same face: scores about 0.99 with it. */
export function near(template: Template): Template {
  const noise = randomTemplate(template.length);
  return unit(template.map((number, index) => number + 0.14 * (noise[index] ?? 0)));
}

/** A face that scores so much with this one, different from it in the way in which `towards` is. */
export function apart(template: Template, towards: Template, score: number): Template {
  const along = towards.reduce((sum, number, at) => sum + number * (template[at] ?? 0), 0);
  const across = unit(towards.map((number, at) => number - along * (template[at] ?? 0)));
  const rest = Math.sqrt(1 - score * score);
  return unit(template.map((number, at) => score * number + rest * (across[at] ?? 0)));
}

function unit(template: Template): Template {
  const length = Math.hypot(...template);
  return template.map((number) => number / length);
}
