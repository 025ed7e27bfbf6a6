#!/bin/sh
# Makes the files of LibreOffice 7.4, pandoc 2.17 and Chromium from faq.csv, manual.md, lines.md and the pages.
set -e
cd "$(dirname "$0")"
chromium --headless --no-pdf-header-footer --print-to-pdf=chromium.pdf "file://$PWD/source.html"
chromium --headless --dump-dom "file://$PWD/source.html" > chromium.html
pandoc manual.md -o pandoc.docx
soffice --headless --convert-to "xlsx:Calc MS Excel 2007 XML" --infilter=CSV:44,34,76 faq.csv
mv faq.xlsx libreoffice.xlsx
soffice --headless --convert-to "xls:MS Excel 97" libreoffice.xlsx
soffice --headless --convert-to "docx:MS Word 2007 XML" "--infilter=HTML (StarWriter)" source.html
mv source.docx libreoffice.docx
soffice --headless --convert-to pdf libreoffice.docx
chromium --headless --no-pdf-header-footer --print-to-pdf=chromium-table.pdf "file://$PWD/table.html"
soffice --headless --convert-to odt:writer8 "--infilter=HTML (StarWriter)" table.html
soffice --headless --convert-to pdf table.odt
mv table.pdf libreoffice-table.pdf
rm table.odt
pandoc lines.md -o lines.docx
soffice --headless --convert-to pdf lines.docx
mv lines.pdf libreoffice-lines.pdf
rm lines.docx
