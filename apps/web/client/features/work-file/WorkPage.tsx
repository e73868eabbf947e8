import { useReducer } from "react";
import { isStatic } from "../../../delivery/site.ts";
import { Header } from "../../components/Header.tsx";
import { useTitle } from "../../components/useTitle.ts";
import { BringIn } from "./BringIn.tsx";
import { HandIn } from "./HandIn.tsx";
import { WhatIsKept } from "./WhatIsKept.tsx";
import styles from "./work.module.css";

/** A student's work as a file: to hand in, and to go on with in another browser. */
export default function WorkPage() {
  useTitle("Your work as a file");
  const [, again] = useReducer((round: number) => round + 1, 0);
  return (
    <>
      <Header />
      <main id="main" className={styles.page}>
        <h1>Your work as a file</h1>
        <HandIn />
        <BringIn onRestored={again} />
        {!isStatic && <WhatIsKept />}
      </main>
    </>
  );
}
