// The shapes of predicates, one for each kind of value.
import { isScalar } from 'yaml';
import type { JsonObject } from '../predicates/json.ts';
import type { Predicate, Scalar } from '../predicates/predicate.ts';
import { duration, size } from './quantities.ts';
import { readPredicate } from './readPredicate.ts';
import { flag, scalar, type ScalarShape, type Shape, text } from './shape.ts';
import { comparisons, equalities, isNumeric, states, type Subject, textual } from './subject.ts';
import { writePredicate } from './writePredicate.ts';

const anyNumber = scalar<number>(
  'a number',
  { type: 'number' },
  (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  (value) => value,
);
const anyScalar = scalar<Scalar>(
  'a text, a number, true, false or null',
  { type: ['string', 'number', 'boolean', 'null'] },
  (value) => value as Scalar,
  (value) => value,
);

const subjects = {
  output: about('output', text, anyNumber, 'contains'),
  text: about('text', text, anyNumber),
  list: about('list', text, anyNumber, 'contains'),
  json: about('json', anyScalar, anyNumber),
  number: about('number', anyNumber, anyNumber),
  duration: about('duration', duration, duration),
  size: about('size', size, size),
};

function about<T extends Scalar>(
  name: string,
  value: ScalarShape<T>,
  number: ScalarShape<number>,
  bare: Subject['bare'] = 'equals',
): Subject {
  return { name, value: value as unknown as ScalarShape<Scalar>, number, bare };
}

/** Output and other long texts: a text alone has to be contained, a list of them each. */
export const outputPredicate: Shape<Predicate> = shapeOf(subjects.output);
/** Short texts: a text alone has to be equal, or to one of a list. */
export const textPredicate: Shape<Predicate> = shapeOf(subjects.text);
/** Lists of texts: a text alone has to be one of them, a list of them each. */
export const listPredicate: Shape<Predicate> = shapeOf(subjects.list);
/** Values of JSON, whose texts and numbers differ. */
export const jsonPredicate: Shape<Predicate> = shapeOf(subjects.json);
export const numberPredicate: Shape<Predicate> = shapeOf(subjects.number);
export const durationPredicate: Shape<Predicate> = shapeOf(subjects.duration);
export const sizePredicate: Shape<Predicate> = shapeOf(subjects.size);

/** A number predicate, and `2xx` for a whole class. */
export const statusPredicate: Shape<Predicate> = {
  schema: { anyOf: [{ type: 'string', pattern: '^[1-5]xx$' }, numberPredicate.schema] },
  read: (node, reader) => {
    const digit = isScalar(node) && /^([1-5])xx$/.exec(String(node.value))?.[1];
    if (!digit) return numberPredicate.read(node, reader);
    const from = Number(digit) * 100;
    return {
      op: 'all',
      of: [
        { op: '>=', value: from },
        { op: '<', value: from + 100 },
      ],
    };
  },
  write: numberPredicate.write,
};

/** What the schemas of the predicates refer to. */
export const predicateDefinitions: JsonObject = Object.fromEntries(
  Object.values(subjects).map((subject) => [`${subject.name}Predicate`, schemaOf(subject)]),
);

function shapeOf(subject: Subject): Shape<Predicate> {
  return {
    schema: refer(subject),
    read: (node, reader) => readPredicate(subject, node, reader),
    write: (predicate) => writePredicate(subject, predicate),
  };
}

function refer({ name }: Subject): JsonObject {
  return { $ref: `#/$defs/${name}Predicate` };
}

function schemaOf(subject: Subject): JsonObject {
  const value = subject.value.schema;
  const values = { type: 'array', minItems: 1, items: value };
  const keys = (names: readonly string[], schema: JsonObject): JsonObject =>
    Object.fromEntries(names.map((name) => [name, schema]));
  return {
    anyOf: [
      value,
      ...(isNumeric(subject) ? [{ type: 'string', pattern: '^(<=?|>=?|==|!=)\\s*\\S' }] : []),
      subject.bare === 'contains' ? { type: 'array', minItems: 1, items: refer(subject) } : values,
      {
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: {
          ...keys(equalities, value),
          ...keys(comparisons, subject.number.schema),
          ...keys(textual, text.schema),
          ...keys(states, flag.schema),
          oneOf: values,
          not: refer(subject),
        },
      },
    ],
  };
}
