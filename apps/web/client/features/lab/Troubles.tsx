import { Button } from "@graded-descent/figures/controls/Button.tsx";
import { format } from "@graded-descent/figures/numbers/format.ts";
import { short } from "@graded-descent/figures/numbers/readable.ts";
import type { LabDescent } from "./descent/compute.ts";
import styles from "./lab.module.css";
import { type LabState, rateOf } from "./state/settings.ts";

interface Props {
  descents: LabDescent[];
  updates: number;
  onChange: (change: Partial<LabState>) => void;
}

/** Which methods diverged, in words, and beside each a smaller rate to try. */
export function Troubles({ descents, updates, onChange }: Props) {
  return (
    <div role="status" className={styles.troubles}>
      {descents.map(
        ({ name, rule, trouble }) =>
          trouble && (
            <p key={name}>
              <span>
                <strong>{capitalized(name)}</strong> left the map at update {trouble.left} and diverged: at
                update {trouble.last} its loss is {short(trouble.loss)}
                {trouble.last < updates ? ", and then no number" : ""}.
              </span>
              {trouble.tryRate === undefined ? (
                <span>No smaller rate helps it from here.</span>
              ) : (
                <Button onClick={() => onChange({ [rateOf(rule)]: trouble.tryRate })}>
                  Try rate {format(trouble.tryRate)}
                </Button>
              )}
            </p>
          ),
      )}
    </div>
  );
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
