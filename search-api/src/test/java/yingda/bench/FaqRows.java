package yingda.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Makes an FAQ table of any size, and questions about it in other words. The rows share their
 * vocabulary, as those of a real shop do: that is harder than rows of random words.
 */
public final class FaqRows {
  private static final List<String> SITUATIONS =
      List.of(
          "签收三天后",
          "还没发货时",
          "促销期间",
          "用企业账号下单后",
          "海外下单时",
          "换手机号以后",
          "过了保修期",
          "第一次购买时",
          "在门店购买后",
          "使用优惠券后",
          "订单拆成两个包裹时",
          "周末和节假日",
          "收到货发现少件时",
          "忘记密码时",
          "合并付款以后",
          "开过发票以后",
          "申请被驳回后",
          "快递显示已签收却没收到时",
          "用积分兑换后",
          "部分退款之后",
          "改过地址以后",
          "预售商品付完定金后",
          "以旧换新时",
          "分期付款还没还完时",
          "升级会员以后");

  private static final List<String> SUBJECTS =
      List.of(
          "蓝牙耳机", "净水器滤芯", "扫地机器人", "智能手环", "电动牙刷", "空气炸锅", "路由器", "充电宝", "投影仪", "洗碗机", "电饭煲",
          "加湿器", "吹风机", "儿童手表", "平板电脑", "机械键盘", "显示器", "打印机", "摄像头", "智能门锁", "按摩椅", "跑步机", "婴儿推车",
          "安全座椅", "行李箱", "羽绒服", "运动鞋", "床垫", "沙发", "台灯", "燃气灶", "热水器", "冰箱", "洗衣机", "空调", "电视",
          "音箱", "相机", "无人机", "车载支架", "行车记录仪", "剃须刀", "破壁机", "咖啡机", "微波炉", "电磁炉", "吸尘器", "除湿机",
          "体脂秤", "血压计", "投屏器", "移动硬盘", "固态硬盘", "内存条", "显卡", "主板", "鼠标", "数位板", "电子书", "学习机");

  /** In the order they come in: up to 100,500 rows there is one of each subject. */
  private static final List<String> EDITIONS =
      List.of(
          "", "青春版", "旗舰版", "第二代", "迷你款", "家用款", "商务款", "X1 Pro", "S20", "M5 Max", "礼盒装", "定制版");

  private static final List<String> WISHES =
      List.of(
          "怎么申请退货",
          "如何更换新的",
          "多久能收到退款",
          "可以开专用发票吗",
          "运费由谁承担",
          "保修多长时间",
          "怎么预约上门安装",
          "能不能改成自提",
          "去哪里查维修进度",
          "支持七天无理由吗",
          "怎么联系厂家售后",
          "配件丢了怎么补",
          "价格保护怎么申请",
          "如何取消订单",
          "可以修改收货地址吗",
          "怎么激活延保服务",
          "出现异响怎么处理",
          "无法开机怎么办",
          "固件怎样升级",
          "充不进电怎么办",
          "说明书在哪里下载",
          "怎么恢复出厂设置",
          "如何解除绑定",
          "能开电子发票给公司吗",
          "怎么查物流到哪了",
          "可以货到付款吗",
          "支持哪些支付方式",
          "赠品没收到怎么办",
          "外包装破损能拒收吗",
          "颜色发错了怎么换",
          "怎么评价和晒单",
          "如何领取优惠券",
          "积分什么时候到账",
          "学生有优惠吗",
          "批量采购找谁报价",
          "能不能延迟发货",
          "怎么加急配送",
          "丢件了谁来赔",
          "退回的地址是什么",
          "需要保留包装吗",
          "用多久要更换滤芯",
          "怎么清洗保养",
          "噪音大正常吗",
          "耗电多少",
          "适合多大面积",
          "可以带上飞机吗",
          "国外能用吗",
          "怎么连接手机",
          "搜不到设备怎么办",
          "屏幕碎了维修多少钱",
          "二手转让还能保修吗",
          "怎么辨别真伪",
          "序列号在哪里看",
          "怎么注册会员",
          "可以试用吗",
          "有没有线下体验店",
          "怎么投诉处理慢",
          "对方客服没回复怎么办",
          "换货要寄回旧的吗",
          "发票抬头写错了怎么改",
          "怎么申请补差价",
          "收到的是旧款怎么办",
          "预计什么时候补货",
          "到货通知怎么设置",
          "套装可以只退一件吗",
          "赔付标准是什么",
          "怎么关闭自动续费");

  private static final String[] WORDINGS = {
    "我买的%s，%s%s", "%s的问题：%s%s", "请问%s %s %s", "你好，%s%s想问下%s", "%s %3$s"
  };

  private FaqRows() {}

  /** How many different rows there can be. */
  static int most() {
    return EDITIONS.size() * inEachEdition();
  }

  private static int inEachEdition() {
    return SITUATIONS.size() * SUBJECTS.size() * WISHES.size();
  }

  /** Writes the first rows of the table, at most {@link #most}. */
  public static void write(Path file, int rows) throws IOException {
    if (rows > most()) {
      throw new IllegalArgumentException(rows + " rows are over the limit of " + most());
    }
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("编号,问题,相似问,答案,分类\n");
      for (int row = 0; row < rows; row++) {
        out.write("bench/" + row + "," + question(row) + "," + similar(row) + ",");
        out.write(answer(row) + "," + subject(row) + "\n");
      }
    }
  }

  private static String question(int row) {
    return situation(row) + subject(row) + wish(row) + "？";
  }

  private static String similar(int row) {
    return subject(row) + wish(row) + "（" + situation(row) + "）";
  }

  private static String answer(int row) {
    return "关于"
        + subject(row)
        + "："
        + situation(row)
        + "可以在“我的订单”里提交申请，客服会在"
        + (row % 47 + 1)
        + "小时内回复。需要准备订单号和照片，处理时间为"
        + (row % 13 + 2)
        + "个工作日；超过 "
        + (row % 29 + 7)
        + " 天的请联系人工客服，服务单号以 S"
        + (1000 + row % 9000)
        + " 开头。"
        + wish(row + 31)
        + "也在同一页办理。";
  }

  /** A question about some of the first rows, in other words. */
  public static String asked(Random random, int rows) {
    int row = random.nextInt(rows);
    String wording = WORDINGS[random.nextInt(WORDINGS.length)];
    return wording.formatted(subject(row), situation(row), wish(row));
  }

  private static String situation(int row) {
    return SITUATIONS.get(row % SITUATIONS.size());
  }

  private static String subject(int row) {
    return SUBJECTS.get(row / SITUATIONS.size() % SUBJECTS.size())
        + EDITIONS.get(row / inEachEdition());
  }

  private static String wish(int row) {
    return WISHES.get(row / SITUATIONS.size() / SUBJECTS.size() % WISHES.size());
  }
}
