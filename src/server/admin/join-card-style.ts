// How the cards look (join-cards.ts): 95 mm by 52 mm each, two beside and five under each other on A4, dashed where to cut. A school's
// own fonts: of those that a Windows, an iPad, a Mac or a Chromebook has, the one that children know from their textbooks first.
export const CARD_STYLE = `
@page { size: A4; margin: 11mm 10mm }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { color: black; background: white; font-family: "UD Digi Kyokasho NP-R", "UD Digi Kyokasho NP", "BIZ UDPGothic",
  "Hiragino Maru Gothic ProN", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", sans-serif; line-height: 1.5; word-break: auto-phrase }
header { max-width: 190mm; margin: 8mm auto; padding: 0 4mm; font-size: 16px; line-height: 1.75 }
h1 { font-size: 24px }
header > * + * { margin-block-start: 4mm }
fieldset { display: flex; flex-wrap: wrap; gap: 0 6mm; padding: 2mm 4mm; border: 1px solid gray; border-radius: 2mm }
legend { padding: 0 2mm; font-weight: bold }
label { display: inline-flex; align-items: center; gap: 2mm; min-height: 44px }
input { width: 20px; height: 20px }
ol { padding-inline-start: 8mm }
/* A hair less than the paper leaves, or the outermost line is lost. */
.sheet { width: 189.4mm; max-width: none; margin: 0 auto 8mm; break-after: page; break-inside: avoid }
.sheet:last-child { break-after: auto }
h2 { display: flex; justify-content: space-between; height: 8mm; font-size: 3.6mm; font-weight: normal }
ul { display: grid; grid-template-columns: 1fr 1fr; list-style: none; border: dashed gray; border-width: 0.3mm 0 0 0.3mm }
.sheet li { display: flex; gap: 1mm; height: 52mm; padding: 2.5mm 3mm 2.5mm 2mm; overflow: hidden; break-inside: avoid;
  border: dashed gray; border-width: 0 0.3mm 0.3mm 0 }
svg { flex: none; align-self: center; width: 40mm; height: 40mm; shape-rendering: crispEdges }
li > div > * { flex: none }
li > div { display: flex; flex-direction: column; flex: 1; min-width: 0; justify-content: space-between; gap: 0.8mm }
.place { font-size: 3.4mm }
/* However long a name is, what stands under it is there. */
li > div > .name { flex: 0 1 auto; min-height: 0; overflow: hidden; overflow-wrap: anywhere }
.name b, .name i { display: block; font-style: normal; line-height: 1.3 }
.name i { font-size: 2.9mm }
b.large { font-size: 5.6mm }
b.middle { font-size: 4.2mm }
b.small { font-size: 2.8mm }
i:has(+ b.small), b.small + i { font-size: 2.2mm }
.how { font-size: 3.2mm; line-height: 1.65 }
rt { font-size: 0.55em }
.fine { font-size: 2.5mm; line-height: 1.4; overflow-wrap: anywhere }
@media screen { .sheet { padding: 6mm 0; border-top: 1px solid gray } }
@media print { header { display: none } }
`;
