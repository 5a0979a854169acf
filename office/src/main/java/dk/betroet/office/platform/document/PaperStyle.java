package dk.betroet.office.platform.document;

/**
 * The looks of all papers. Sizes are for A4; colours stay readable on a black-and-white printer.
 */
final class PaperStyle {

    private static final String CSS = """
            @page {
              size: A4; margin: 22mm 18mm 24mm 22mm;
              @bottom-left { content: element(foot); width: 78%%; vertical-align: top; }
              @bottom-right {
                content: "%s " counter(page) " %s " counter(pages);
                font-family: 'IBM Plex Sans'; font-size: 8.5pt; color: #4a4a4a; vertical-align: top;
              }
            }
            body { font-family: 'IBM Plex Sans'; font-size: 10.5pt; line-height: 1.45;
              color: #1a1a1a; margin: 0; }
            .foot { position: running(foot); font-size: 7.5pt; color: #4a4a4a; }
            .head { border-bottom: 1.5pt solid #0b4a6f; padding-bottom: 3mm; margin-bottom: 9mm; }
            .head p { margin: 0; }
            .brand { font-size: 15pt; font-weight: 700; color: #0b4a6f; }
            .from { font-weight: 600; }
            .made { color: #4a4a4a; }
            .demo { background-color: #ffe9a8; padding: 2mm 3mm; font-weight: 600; }
            h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 1mm 0; }
            h2 { font-size: 13pt; margin: 8mm 0 2mm 0; page-break-after: avoid; }
            h3 { font-size: 11pt; margin: 4mm 0 1mm 0; page-break-after: avoid; }
            .checkpoint { font-size: 8pt; color: #4a4a4a; margin: 7mm 0 0 0; }
            .subject { font-size: 13pt; color: #4a4a4a; margin: 0 0 7mm 0; }
            table { width: 100%%; border-collapse: collapse; margin: 0 0 7mm 0;
              -fs-table-paginate: paginate; }
            caption { text-align: left; font-weight: 600; font-size: 12pt; padding: 0 0 2mm 0; }
            th { text-align: left; font-weight: 600; }
            thead th { border-bottom: 1pt solid #4a4a4a; font-size: 9.5pt; padding: 0 3mm 1.2mm 0; }
            td, tbody th { border-bottom: 0.4pt solid #c3cbd1; padding: 1.6mm 3mm 1.6mm 0;
              vertical-align: top; }
            tr { page-break-inside: avoid; }
            .right { text-align: right; padding-right: 0; }
            .amount { white-space: nowrap; }
            .facts tbody th { width: 34%%; font-weight: 400; color: #4a4a4a; }
            .sums td { font-weight: 700; border-bottom: 0; border-top: 1pt solid #4a4a4a; }
            .signatures { margin-top: 8mm; page-break-inside: avoid; }
            .signature { margin-top: 6mm; page-break-inside: avoid; width: 90mm; }
            .signature-line { border-top: 0.6pt solid #1a1a1a; padding-top: 1mm; margin: 0;
              font-size: 9.5pt; }
            .signature svg { display: block; }
            .chart { page-break-inside: avoid; margin-bottom: 7mm; }
            .chart svg { display: block; }
            .chart-title { font-weight: 600; font-size: 12pt; margin: 0 0 2mm 0; }
            .mono { letter-spacing: 0.2pt; }
            .space { height: 16mm; }
            """;

    private PaperStyle() {}

    /** The style sheet with the words around the page numbers, "Side 1 af 2". */
    static String css(String page, String of) {
        return CSS.formatted(quoted(page), quoted(of));
    }

    private static String quoted(String word) {
        return word.replaceAll("[^\\p{L}\\p{N} ]", "");
    }
}
