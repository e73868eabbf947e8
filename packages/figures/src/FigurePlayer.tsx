import styles from "./FigurePlayer.module.css";
import { Player } from "./plot/Player.tsx";
import type { usePredictedPlayer } from "./state/prediction.ts";

/** The controls of a figure that plays, or why it does not yet. */
export function FigurePlayer({ player }: { player: ReturnType<typeof usePredictedPlayer> }) {
  if (player.waiting) return <p className={styles.waiting}>This plays after your prediction.</p>;
  return <Player player={player} />;
}
