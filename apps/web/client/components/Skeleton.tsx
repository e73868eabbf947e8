import styles from "./notice.module.css";

const widths = ["58%", "92%", "75%", "84%", "63%", "88%", "70%", "79%"];

/** Grey lines where something is on its way. They show after 200 ms: what is fast needs none. */
export function Skeleton({ label, lines = 4 }: { label: string; lines?: number }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{label}</span>
      {widths.slice(0, lines).map((width) => (
        <i key={width} style={{ width }} />
      ))}
    </div>
  );
}
