package yingda.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How much of what identifies a person is found in made texts. Prints the recall of each sort; the
 * texts are from a seed, and partly in forms that no rule was written for.
 */
class PersonalDataRecallTest {
  private static final int EACH = 400;
  private final Random random = new Random(19);

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String name() {
    return one("王", "李", "张", "陈", "欧阳", "诸葛", "郝", "卓", "亓", "黄", "周", "林")
        + one("芳", "伟", "小明", "建国", "丽", "雨桐", "子轩", "静", "志强");
  }

  private String address() {
    return one("北京市海淀区", "浙江省杭州市西湖区", "广东省深圳市南山区", "江苏省苏州市", "上海浦东新区", "河北省沧州市任丘市", "")
        + one("中关村大街", "文三路", "人民路", "科技园南路", "建设大道", "幸福小区", "李家村")
        + (random.nextInt(200) + 1)
        + one("号", "号楼", "号3栋", "号2单元501室", "栋1202", "弄6号");
  }

  private String plate() {
    return one("京", "沪", "粤", "浙", "苏")
        + one("A", "B", "C")
        + one("", "·", " ")
        + one("12345", "F12345", "8K6T1", "D9981", "66F66", "d88990");
  }

  private String tax() {
    return "91" + digits(6) + one("MA", "55", "58") + digits(7) + one("X", "Q", "H");
  }

  private String id() {
    return "1101081990" + one("01", "11") + one("02", "28") + digits(3) + one("X", "3");
  }

  private String mail() {
    return one("fang.wang", "li_lei", "zhang88")
        + "@"
        + one("qq.com", "163.com", "mail.example.cn");
  }

  private String account() {
    return one("wx_", "fang", "Li.", "zz-") + digits(4);
  }

  private String around(String kind, String data) {
    return switch (kind) {
      case "姓名" ->
          one(
                  "我叫%s",
                  "收件人：%s，麻烦快点",
                  "收货人改成%s可以吗",
                  "姓名%s电话也变了",
                  "我是%s，昨天下的单",
                  "%s先生的包裹到了吗",
                  "联系人是%s",
                  "帮%s查一下")
              .formatted(data);
      case "地址" ->
          one("地址：%s", "请寄到%s", "我住在%s，能送吗", "收货地址改成%s", "%s送不送", "快递送到%s没人", "发到%s要几天", "我家%s")
              .formatted(data);
      case "车牌" -> one("车牌%s", "我的车%s能进吗", "%s绑定不了", "车牌号是%s").formatted(data);
      case "税号" -> one("税号%s", "发票税号写%s", "纳税人识别号：%s", "统一社会信用代码是%s").formatted(data);
      case "账号" ->
          one("账号是%s", "微信%s", "我支付宝：%s", "用户名为%s登不上", "会员号：%s", "登录%s提示错误").formatted(data);
      default -> one("%s", "我的是%s", "发到%s吧", "填的%s不对").formatted(data);
    };
  }

  @Test
  void mostIsFound() {
    Map<String, Supplier<String>> sorts = new LinkedHashMap<>();
    sorts.put("姓名", this::name);
    sorts.put("地址", this::address);
    sorts.put("邮箱", this::mail);
    sorts.put("车牌", this::plate);
    sorts.put("账号", this::account);
    sorts.put("税号", this::tax);
    sorts.put("身份证号", this::id);
    Map<String, Double> recall = new LinkedHashMap<>();
    List<String> missed = new ArrayList<>();
    sorts.forEach(
        (kind, made) -> {
          int found = 0;
          for (int i = 0; i < EACH; i++) {
            String data = made.get();
            String text = around(kind, data);
            boolean isGone = !PersonalData.masked(text).contains(data);
            found += isGone ? 1 : 0;
            if (!isGone) {
              missed.add(text);
            }
          }
          recall.put(kind, (double) found / EACH);
        });
    recall.forEach((kind, share) -> System.out.printf(Locale.ROOT, "%s %.3f%n", kind, share));
    missed.stream().distinct().limit(12).forEach(text -> System.out.println("missed: " + text));
    assertThat(recall.get("姓名")).isGreaterThan(0.8);
    assertThat(recall.get("地址")).isGreaterThan(0.75);
    assertThat(recall.get("邮箱")).isEqualTo(1);
    assertThat(recall.get("车牌")).isGreaterThan(0.95);
    assertThat(recall.get("账号")).isGreaterThan(0.75);
    assertThat(recall.get("税号")).isGreaterThan(0.95);
    assertThat(recall.get("身份证号")).isEqualTo(1);
  }

  /** What is about no person stays, or nobody knows what was asked. */
  @Test
  void noGoldenQuestionLosesAWord() throws IOException {
    List<String> changed = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(Path.of(System.getProperty("yingda.root", "..")).resolve("content/golden"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".tsv")).toList()) {
        Files.readAllLines(file).stream()
            .map(line -> line.replaceFirst("\t.*", ""))
            .filter(line -> !line.startsWith("#"))
            .filter(question -> !PersonalData.masked(question).equals(question))
            .forEach(changed::add);
      }
    }
    System.out.println("changed: " + changed);
    assertThat(changed).isEmpty();
  }
}
