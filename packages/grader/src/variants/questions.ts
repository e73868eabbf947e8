/** By the name of a mutator: what is asked of a student whose code answers as the solution does with such a change. */
export const questions: Record<string, string> = {
  ArithmeticOperator: "Is each operator in your formula the right one: + or −, · or /?",
  AssignmentOperator: "Where you update a variable, is it added to, subtracted from, or replaced?",
  EqualityOperator: "Which values does your comparison let through? Try the ones at its edge.",
  LogicalOperator: "Must both of your conditions hold, or is one of them enough?",
  DroppedTerm: "Is each term and each factor of the formula in your code?",
  DroppedStatement: "Is there a step of the task that your code leaves out?",
  BlockStatement: "Does all of your code run? Print a line inside each loop and each branch.",
  ArrowFunction: "What does the function return that you pass to another function?",
  ConditionalExpression: "When does your condition hold, and when should it?",
  BooleanLiteral: "Does your condition ask for the opposite of what you mean?",
  NumericLiteral:
    "Is a number in your code one too large or one too small? Look at where loops and sums start.",
  StringLiteral: "Is every text in your code spelled as the task spells it?",
  ArrayDeclaration: "What is in your lists before the first item is added, and should it be?",
  ObjectLiteral: "Has the record that you return all the keys that the task names?",
  UnaryOperator: "Is every minus sign where it should be?",
  UpdateOperator: "Does your counter count in the right direction?",
  OptionalChaining: "What happens where there is no value?",
  MethodExpression:
    "Is it the right method that you call: does it do what the task asks, and is it called at all?",
  SwappedArguments: "In which order do the functions that you call take their arguments?",
};
