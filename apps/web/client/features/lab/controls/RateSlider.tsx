import { Slider } from "@graded-descent/figures/controls/Slider.tsx";
import { format } from "@graded-descent/figures/numbers/format.ts";
import { limits } from "../state/settings.ts";

interface Props {
  label: string;
  rate: number;
  onChange: (rate: number) => void;
}

const STEPS = 20; // to a factor of ten
const DIGITS = 2;

/** A learning rate on a logarithmic slider: each step is the same factor. */
export function RateSlider({ label, rate, onChange }: Props) {
  return (
    <Slider
      label={label}
      from={STEPS * Math.log10(limits.rate.from)}
      to={STEPS * Math.log10(limits.rate.to)}
      value={Math.round(STEPS * Math.log10(rate))}
      valueText={`α = ${format(rate)}`}
      onChange={(place) => onChange(Number((10 ** (place / STEPS)).toPrecision(DIGITS)))}
    />
  );
}
