// verdict: runtime-error
export function step(): any { let f: any = () => 1; for (let i = 0; i < 50_000; i++) { f = f.bind(null); Object.defineProperty(f, "name", { value: "" }); } return [f()]; }
