import { Icon, type IconName } from "../controls/Icon.tsx";
import { type ListedClaim, useFigureServices } from "../services.ts";
import styles from "./Claim.module.css";

const words: Record<ListedClaim["status"], { icon: IconName; label: string }> = {
  holds: { icon: "passed", label: "Holds" },
  "holds-when": { icon: "in-progress", label: "Holds with a condition" },
  contradicted: { icon: "failed", label: "Contradicted" },
  illustrative: { icon: "hint", label: "An illustration" },
};

/** A claim as it is usually said, whether it holds, and how we know. */
export function Claim({ id }: { id: string }) {
  const { claims, Link } = useFigureServices();
  const claim = claims.find((claim) => claim.id === id);
  if (!claim) throw new Error(`There is no claim "${id}" in lessons/claims.yaml.`);
  const { icon, label } = words[claim.status];
  const [lesson, figure] = claim.figure?.split("#") ?? [];
  return (
    <div className={styles.claim} data-status={claim.status}>
      <p className={styles.said}>“{claim.text}”</p>
      <p>
        <strong>
          <Icon name={icon} /> {label}.
        </strong>{" "}
        {claim.note}
      </p>
      <p className={styles.source}>
        {claim.url ? <a href={claim.url}>{claim.source}</a> : claim.source}
        {claim.source && figure && "; "}
        {figure && <Link to={`/lessons/${lesson}#${figure}`}>see it in a figure</Link>}
      </p>
    </div>
  );
}
