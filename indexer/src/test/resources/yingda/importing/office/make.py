"""Makes the files of this folder: openpyxl 3.1.5 for workbooks, python-docx 1.2.0 for Word."""

import datetime
import pathlib

import openpyxl

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


if __name__ == "__main__":
    workbook()
