"""Makes the files of this folder: openpyxl 3.1.5 for workbooks, python-docx 1.2.0 for Word."""

import base64
import datetime
import io
import pathlib
import zipfile

import docx
import openpyxl
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

HERE = pathlib.Path(__file__).parent


def workbook():
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "说明"
    cover["A1"] = "本表由售后组维护"
    faq = book.create_sheet("退换货")
    faq["A1"] = "售后 FAQ（第四季度）"
    faq.merge_cells("A1:F1")
    faq.append([])
    faq.append(["类目", "标准问题", "相似问法", "答案（对客户）", "内部备注", "失效时间"])
    faq.append(["售后", "怎么退货", "能退吗", "在“我的订单”里选择退货。", "勿外传", None])
    faq.append([None, None, "不想要了怎么办", None, None, None])
    faq.append([None, "运费谁出", "邮费谁付；快递费谁付", "满 99 元包邮。", None, datetime.date(2026, 12, 31)])
    faq.append([None, "旧规则还有效吗", None, "无效。", None, None])
    faq.merge_cells("A4:A7")
    faq.merge_cells("B4:B5")
    faq.merge_cells("D4:D5")
    faq.column_dimensions["E"].hidden = True
    faq.row_dimensions[7].hidden = True
    prices = book.create_sheet("价格")
    prices.append(["问题", "答案"])
    prices.append(["邮编是多少", 123])
    prices["B2"].number_format = "00000"
    prices.append(["退款率是多少", 0.125])
    prices["B3"].number_format = "0.0%"
    prices.append(["几号上市", datetime.date(2026, 10, 1)])
    prices["B4"].number_format = 'yyyy"年"m"月"d"日"'
    prices.append(["订单号在哪里看", 202612010000123])
    prices.append(["合计多少", "=1+1"])
    old = book.create_sheet("旧表")
    old.append(["问题", "答案"])
    old.append(["旧问题", "旧答案"])
    old.sheet_state = "hidden"
    book.save(HERE / "staff.xlsx")


def link(paragraph, text, target):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    hyperlink = OxmlElement("w:hyperlink")
    hyperlink.set(qn("r:id"), paragraph.part.relate_to(target, kind, is_external=True))
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = text
    run.append(words)
    hyperlink.append(run)
    paragraph._p.append(hyperlink)


def manual():
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "内部资料 页眉"
    word.sections[0].footer.paragraphs[0].text = "第 1 页"
    word.add_heading("X100 售后手册", 0)
    word.add_heading("退货", 1)
    paragraph = word.add_paragraph("七天内可以退，a*b*c，见")
    link(paragraph, "退货规则", "https://example.com/returns")
    paragraph.add_run("。")
    word.add_paragraph("打开“我的订单”", style="List Number")
    word.add_paragraph("选择退货", style="List Number")
    word.add_paragraph("生鲜除外", style="List Bullet")
    word.add_heading("运费", 2)
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["地区", "运费", "江浙沪", "6 元"]):
        cell.text = text
    dot = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    word.add_picture(io.BytesIO(dot))
    word.add_heading("换货", 1)
    word.add_paragraph("十五天内可以换。")
    faq = word.add_table(rows=2, cols=2)
    for cell, text in zip(faq._cells, ["问题", "答案", "换货运费谁出？", "我们出。"]):
        cell.text = text
    word.save(HERE / "staff.docx")
    smaller(HERE / "staff.docx")


def smaller(file):
    """Without the picture of the template and what only old programs read."""
    with zipfile.ZipFile(file) as whole:
        parts = {part: whole.read(part) for part in whole.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as small:
        for name, content in parts.items():
            if "thumbnail" not in name and "WithEffects" not in name and "theme" not in name:
                small.writestr(name, content)


if __name__ == "__main__":
    workbook()
    manual()
