import { useMemo } from "react";
import { type Block, blocksOf } from "./blocks.ts";
import styles from "./Difference.module.css";

const AROUND = 3; // unchanged lines left in sight beside a change
const WORTH_FOLDING = 4;

/** Two texts line by line: side by side where there is room, one under the other where there is not. */
export function Difference({ left, right }: { left: string; right: string }) {
  const blocks = useMemo(() => blocksOf(left, right), [left, right]);
  if (left === right) return <p className={styles.note}>There is no difference.</p>;
  return (
    <div className={styles.difference}>
      {blocks.map((block, i) =>
        block.same ? (
          <Unchanged
            key={block.leftLine}
            block={block}
            before={i > 0 ? AROUND : 0}
            after={i < blocks.length - 1 ? AROUND : 0}
          />
        ) : (
          <Changed key={`${block.leftLine} changed`} block={block} />
        ),
      )}
    </div>
  );
}

function Changed({ block: { left, right, leftLine, rightLine } }: { block: Block }) {
  return (
    <div className={styles.block}>
      {left.length === 0 ? (
        <div />
      ) : (
        <del className={styles.side}>
          <Lines lines={left} from={leftLine} />
        </del>
      )}
      {right.length > 0 && (
        <ins className={styles.side}>
          <Lines lines={right} from={rightLine} />
        </ins>
      )}
    </div>
  );
}

/** What both share; of a long stretch only what stands beside a change, the rest on demand. */
function Unchanged({ block, before, after }: { block: Block; before: number; after: number }) {
  const { length } = block.left;
  const folded = length - before - after;
  if (folded < WORTH_FOLDING) return <Shared block={block} from={0} to={length} />;
  return (
    <>
      <Shared block={block} from={0} to={before} />
      <details className={styles.fold}>
        <summary>{folded} unchanged lines</summary>
        <Shared block={block} from={before} to={length - after} />
      </details>
      <Shared block={block} from={length - after} to={length} />
    </>
  );
}

function Shared({ block, from, to }: { block: Block; from: number; to: number }) {
  if (from === to) return null;
  const lines = block.left.slice(from, to);
  return (
    <div className={styles.block}>
      <div className={styles.side}>
        <Lines lines={lines} from={block.leftLine + from} />
      </div>
      <div className={styles.side} data-copy aria-hidden="true">
        <Lines lines={lines} from={block.rightLine + from} />
      </div>
    </div>
  );
}

const Lines = ({ lines, from }: { lines: string[]; from: number }) =>
  lines
    .map((text, i) => ({ number: from + i, text }))
    .map(({ number, text }) => (
      <code key={number} data-line={number}>
        {text + "\n"}
      </code>
    ));
