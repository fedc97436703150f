/** Formulas of one variable with conditions. Every decision looks one token ahead, and only parentheses, arguments and
 *  the middle of `a ? b : c` recurse; chains of any kind are loops. */
grammar Formula;

formula: choice EOF;

// a ? b : c ? d : e
choice: either (QUESTION choice COLON either)*;
either: both (OR both)*;
both: negation (AND negation)*;
negation: NOT* comparison;
comparison: sum ((LESS | AT_MOST | GREATER | AT_LEAST | EQUAL | UNEQUAL) sum)*;
sum: product ((PLUS | MINUS) product)*;
product: signed ((TIMES | DIVIDE) signed)*;
// A sign binds less than a power: -x^2 is -(x^2).
signed: (PLUS | MINUS)* power;
power: atom (POWER (PLUS | MINUS)* atom)*;
atom
    : NUMBER
    | NAME (OPEN choice (COMMA choice)* CLOSE)?
    | OPEN choice CLOSE
    ;

QUESTION: '?';
COLON: ':';
COMMA: ',';
OPEN: '(';
CLOSE: ')';
OR: 'or' | '||';
AND: 'and' | '&&';
NOT: 'not' | '!';
AT_MOST: '<=' | '\u2264';
AT_LEAST: '>=' | '\u2265';
EQUAL: '==';
UNEQUAL: '!=' | '\u2260';
LESS: '<';
GREATER: '>';
PLUS: '+';
MINUS: '-' | '\u2212';
POWER: '^' | '**';
TIMES: '*' | '\u00b7' | '\u00d7';
DIVIDE: '/';
NUMBER: (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) ([eE] [+-]? DIGIT+)?;
NAME: [a-zA-Z\u03c0] [a-zA-Z0-9_]*;
SPACE: [ \t\r\n]+ -> skip;
OTHER: .;

fragment DIGIT: [0-9];
