/** A language of code: what it is called, how its files end, and the grammar that colours it. */
export interface CodeLanguage {
  readonly name: string
  /** Without the dot; null where the whole name says it (`Dockerfile`). */
  readonly extension: string | null
  /** The file's name where it has a fixed one. */
  readonly fileName?: string
  /** What highlight.js calls it; null for a language that it has no grammar for. */
  readonly grammar: string | null
}

/** name | extension | grammar (`-` for none) | what people write behind the fence, besides the name. */
const table = `
ABAP|abap|-|
Assembly|asm|x86asm|asm nasm x86asm
APL|apl|-|
Apache|conf|apache|apacheconf
AppleScript|applescript|applescript|osascript
Arduino|ino|arduino|ino
AsciiDoc|adoc|asciidoc|adoc
AWK|awk|awk|gawk
Bash|sh|bash|sh zsh shellscript fish
C|c|c|h
C++|cpp|cpp|cpp cc cxx hpp hh hxx h++
C#|cs|csharp|cs csharp c#
Clojure|clj|clojure|clj edn cljs
CMake|cmake|cmake|cmake.in
CoffeeScript|coffee|coffeescript|coffee cson iced
Crystal|cr|crystal|cr
CSS|css|css|
CSV|csv|-|
Cypher|cypher|-|
D|d|d|
Dart|dart|dart|
Delphi|pas|delphi|pas pascal dpr dfm freepascal
Diff|diff|diff|patch
Django|html|django|jinja jinja2
Elixir|ex|elixir|ex exs
Elm|elm|elm|
ERB|erb|erb|
Erlang|erl|erlang|erl
Excel|txt|excel|xls xlsx
F#|fs|fsharp|fs f# fsharp
Fortran|f90|fortran|f90 f95
GLSL|glsl|glsl|
Go|go|go|golang
Gradle|gradle|gradle|
GraphQL|graphql|graphql|gql
Groovy|groovy|groovy|
Handlebars|hbs|handlebars|hbs html.hbs html.handlebars htmlbars
Haskell|hs|haskell|hs
HTML|html|xml|htm xhtml
HTTP|http|http|https
INI|ini|ini|cfg conf
Java|java|java|jsp
JavaScript|js|javascript|js mjs cjs node
JSX|jsx|javascript|
JSON|json|json|json5 jsonl
JSON with comments|jsonc|json|jsonc
Julia|jl|julia|jl jldoctest
Kotlin|kt|kotlin|kt kts
LaTeX|tex|latex|tex
Less|less|less|
Lisp|lisp|lisp|elisp emacs-lisp
LLVM IR|ll|llvm|llvm ll
Lua|lua|lua|pluto
Markdown|md|markdown|md mkdown mkd mdx
MATLAB|m|matlab|
Mermaid|mmd|-|mmd
Nginx|conf|nginx|nginxconf
Nim|nim|nim|
Nix|nix|nix|nixos
Objective-C|m|objectivec|mm objc obj-c obj-c++ objective-c++ objectivec
OCaml|ml|ocaml|ml
OpenSCAD|scad|openscad|scad
Perl|pl|perl|pl pm
PHP|php|php|
Plain text|txt|plaintext|text txt plain plaintext
PostgreSQL|sql|pgsql|postgres postgresql pgsql
PowerShell|ps1|powershell|ps ps1 pwsh
Prisma|prisma|-|
Processing|pde|processing|pde
Prolog|pl|prolog|
Properties|properties|properties|env dotenv
Protocol Buffers|proto|protobuf|proto protobuf proto3
Puppet|pp|puppet|pp
Python|py|python|py gyp ipython py3 python3
Python console|txt|python-repl|pycon python-repl
R|r|r|rscript
Reason|re|reasonml|re reasonml
Ruby|rb|ruby|rb gemspec podspec thor irb
Rust|rs|rust|rs
SAS|sas|sas|
Scala|scala|scala|
Scheme|scm|scheme|scm
SCSS|scss|scss|sass
Shell session|txt|shell|console shellsession shell shell-session terminal
Solidity|sol|-|sol
SQL|sql|sql|mysql sqlite tsql plsql mariadb
Stata|do|stata|do ado
Stylus|styl|stylus|styl
Svelte|svelte|xml|
SVG|svg|xml|
Swift|swift|swift|
Tcl|tcl|tcl|tk
Terraform|tf|-|tf hcl
TOML|toml|ini|
TypeScript|ts|typescript|ts mts cts
TSX|tsx|typescript|
Twig|twig|twig|craftcms
VB.NET|vb|vbnet|vb vbnet visualbasic
VBScript|vbs|vbscript|vbs vba
Verilog|v|verilog|v sv svh systemverilog
VHDL|vhd|vhdl|
Vim script|vim|vim|vim viml vimscript
Vue|vue|xml|
WebAssembly|wat|wasm|wat wasm
XML|xml|xml|rss atom xjb xsd xsl xslt plist wsf
YAML|yaml|yaml|yml
Zig|zig|-|`

/** Languages whose one file has a fixed name. */
const fixedNames = [
  ['Dockerfile', 'Dockerfile', 'dockerfile', 'docker containerfile'],
  ['Makefile', 'Makefile', 'makefile', 'mk mak make'],
] as const

function readTable(): ReadonlyMap<string, CodeLanguage> {
  const languages = new Map<string, CodeLanguage>()
  const add = (language: CodeLanguage, aliases: string): void => {
    for (const alias of [language.name, ...aliases.split(' ')]) {
      if (alias !== '') languages.set(alias.toLowerCase(), language)
    }
  }
  for (const line of table.trim().split('\n')) {
    const [name = '', extension = '', grammar = '-', aliases = ''] = line.split('|')
    add({ name, extension, grammar: grammar === '-' ? null : grammar }, aliases)
  }
  for (const [name, fileName, grammar, aliases] of fixedNames) {
    add({ name, extension: null, fileName, grammar }, aliases)
  }
  return languages
}

const languages = readTable()

/** The language that a word behind a fence means, or undefined. Case does not matter. */
export function findLanguage(word: string): CodeLanguage | undefined {
  return languages.get(word.toLowerCase())
}

/** Every language by every word that means it. */
export function languageWords(): Iterable<[word: string, language: CodeLanguage]> {
  return languages
}
