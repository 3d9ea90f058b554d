// Numbers with units, as people write them: `200ms`, `1.5 s`, `10 MB`.
import { scalar, type ScalarShape } from './shape.ts';

/** Milliseconds. */
export const duration: ScalarShape<number> = quantity('a time with its unit, such as 500ms, 10s or 2m', {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
});

/** Bytes. */
export const size: ScalarShape<number> = quantity('a size, such as 512B, 10kB or 1.5MB', {
  B: 1,
  kB: 1000,
  KB: 1000,
  KiB: 1024,
  MB: 1_000_000,
  MiB: 1024 ** 2,
  GB: 1_000_000_000,
  GiB: 1024 ** 3,
});

/** @param units smallest first: what each counts */
function quantity(what: string, units: Readonly<Record<string, number>>): ScalarShape<number> {
  const names = Object.keys(units);
  const form = new RegExp(`^(\\d+(?:\\.\\d+)?)\\s*(${names.join('|')})$`);
  return scalar(
    what,
    { type: 'string', pattern: form.source },
    (value) => {
      const [, number, unit] = (typeof value === 'string' && form.exec(value.trim())) || [];
      return number === undefined ? undefined : Number(number) * (units[unit ?? ''] ?? 1);
    },
    (value) => {
      const unit = names.findLast((name) => value > 0 && value % (units[name] ?? 1) === 0) ?? names[0] ?? '';
      return `${value / (units[unit] ?? 1)}${unit}`;
    },
  );
}
