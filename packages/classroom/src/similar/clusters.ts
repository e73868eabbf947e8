/** Students whose texts share too much, each with at least one other. */
export interface SimilarCluster {
  students: string[];
  /** From 0 to 1, on average over its pairs. */
  similarity: number;
}

/** Two texts that share too much. */
interface Link {
  left: { student: string };
  right: { student: string };
  similarity: number;
}

/** What more students than these write is how one writes it. */
const MANY = 12;

/** The groups that pairs join, the largest first; those of so many that they say nothing of anybody apart. */
export function clustersOf(pairs: Link[]): {
  clusters: SimilarCluster[];
  common: number[];
  isCommon(student: string): boolean;
} {
  const groups = new Map<string, Set<string>>();
  for (const { left, right } of pairs) {
    const [one, other] = [left, right].map(({ student }) => groups.get(student) ?? new Set([student]));
    const joined = new Set([...one, ...other]);
    for (const student of joined) groups.set(student, joined);
  }
  const all = [...new Set(groups.values())];
  const common = all.filter(({ size }) => size > MANY);
  const clusters = all
    .filter(({ size }) => size <= MANY)
    .map((group): SimilarCluster => {
      const inside = pairs.filter(({ left }) => group.has(left.student));
      const similarity = inside.reduce((sum, one) => sum + one.similarity, 0) / inside.length;
      return { students: [...group].sort(), similarity: Math.round(similarity * 100) / 100 };
    })
    .sort((a, b) => b.students.length - a.students.length || b.similarity - a.similarity);
  return {
    clusters,
    common: common.map(({ size }) => size).sort((a, b) => b - a),
    isCommon: (student) => (groups.get(student)?.size ?? 0) > MANY,
  };
}
