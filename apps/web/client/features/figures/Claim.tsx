import { Link } from "react-router";
import { Icon, type IconName } from "../../components/Icon.tsx";
import { claims, type Claim as ListedClaim } from "./claims.ts";
import styles from "./figures.module.css";

const words: Record<ListedClaim["status"], { icon: IconName; says: string }> = {
  holds: { icon: "passed", says: "Holds" },
  "holds-when": { icon: "in-progress", says: "Holds with a condition" },
  contradicted: { icon: "failed", says: "Contradicted" },
  illustrative: { icon: "hint", says: "An illustration" },
};

/** A claim as it is usually said, whether it holds, and how we know. */
export function Claim({ id }: { id: string }) {
  const claim = claims.find((claim) => claim.id === id);
  if (!claim) throw new Error(`There is no claim "${id}" in lessons/claims.yaml.`);
  const { icon, says } = words[claim.status];
  const [lesson, figure] = claim.figure?.split("#") ?? [];
  return (
    <div className={styles.claim} data-status={claim.status}>
      <p className={styles.said}>“{claim.text}”</p>
      <p>
        <strong>
          <Icon name={icon} /> {says}.
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
