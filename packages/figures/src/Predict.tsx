import { type ReactNode, useCallback, useId, useMemo, useState } from "react";
import { Button } from "./controls/Button.tsx";
import { Icon } from "./controls/Icon.tsx";
import styles from "./Predict.module.css";
import { PredictionContext, useAnswer } from "./state/prediction.ts";

interface Props {
  id: string;
  question: string;
  options: string[];
  /** Which option comes true, from 0. */
  answer: number;
  /** Waits for the reader's answer, then shows which came true. */
  figure: ReactNode;
  /** Why it comes out so. */
  children: ReactNode;
}

/** A question to answer before its figure will play; once it has played, what became of the answer. */
export function Predict({ id, question, options, answer, figure, children }: Props) {
  const [given, setGiven] = useAnswer(id, options.length);
  const [seen, setSeen] = useState(false);
  const onSeen = useCallback(() => setSeen(true), []);
  const waiting = given === undefined;
  const prediction = useMemo(() => ({ waiting, onSeen }), [waiting, onSeen]);

  function give(option: number | undefined) {
    setGiven(option);
    setSeen(false);
  }

  return (
    <div className={styles.predict}>
      {waiting ? (
        <Question question={question} options={options} onAnswer={give} />
      ) : (
        <p className={styles.given}>
          <strong>{question}</strong> Your answer: {options[given]}.{" "}
          <Button look="quiet" onClick={() => give(undefined)}>
            Clear my answer
          </Button>
        </p>
      )}
      <PredictionContext value={prediction}>{figure}</PredictionContext>
      <div role="status" className={styles.outcome}>
        {given !== undefined && seen && (
          <>
            <p className={styles.came}>
              <Icon name={given === answer ? "passed" : "hint"} />
              <strong>{given === answer ? "As you predicted" : "It comes out differently"}:</strong>{" "}
              {options[answer]}.
            </p>
            {children}
          </>
        )}
      </div>
    </div>
  );
}

interface QuestionProps {
  question: string;
  options: string[];
  onAnswer: (option: number) => void;
}

function Question({ question, options, onAnswer }: QuestionProps) {
  const name = useId();
  const [chosen, setChosen] = useState<number>();
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined) onAnswer(chosen);
      }}
    >
      <fieldset>
        <legend>Predict first. {question}</legend>
        {options.map((option, i) => (
          <label key={option}>
            <input type="radio" name={name} checked={chosen === i} onChange={() => setChosen(i)} /> {option}
          </label>
        ))}
      </fieldset>
      <Button look="primary" type="submit" disabled={chosen === undefined}>
        Check
      </Button>
    </form>
  );
}
