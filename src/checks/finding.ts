import type { Place, Source } from '#domain/front-matter.ts';
import type { Problem } from '#domain/problem.ts';

/** What a rule has to say; an error unless it says otherwise. */
export type Finding = Pick<Problem, 'rule' | 'message' | 'fix'> &
  Partial<Pick<Problem, 'level' | 'value' | 'mend'>>;

/** A problem with a file as such. */
export function atFile(file: string, finding: Finding): Problem {
  return { level: 'error', file, ...finding };
}

/** A problem with one field, with the value as the editor wrote it. */
export function atField(source: Source, path: readonly PropertyKey[], finding: Finding): Problem {
  const value = written(source, path);
  return {
    level: 'error',
    file: source.file,
    ...source.place(path),
    field: path.map(String).join('.'),
    ...(typeof value === 'string' ? { value } : {}),
    ...finding,
  };
}

/** A problem with a part of the text below the fields. */
export function atNode(source: Pick<Source, 'file'>, node: { place: Place }, finding: Finding): Problem {
  return { level: 'error', file: source.file, ...node.place, ...finding };
}

/** What stands in a field before it was given any meaning. */
export function written(source: Source, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === String(step))?.[1]
        : undefined,
    source.data,
  );
}
