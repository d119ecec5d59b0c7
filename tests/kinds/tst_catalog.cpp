// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/catalog.h"
#include "plan/instance_types.h"

#include <QtTest>

#include <set>

using namespace stowage::doc;

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

const KindInfo& fetched()
{
    QFETCH_GLOBAL(QString, kind);
    return *findKind(kind.toStdString());
}

} // namespace

// Runs over every kind, so that a new one is tested without a line here.
class CatalogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void tellsWhatItIs();
    void usesEachKeyOnce();
    void explainsEachRow();
    void givesEachRowARange();
    void hasDefaultsThatSatisfyTheirRows();
    void writesWhatItReads();
    void livesAndLinksAmongKnownKinds();
    void exportsOrSaysWhyNot();
    void lowersItsDefaultsToAWholePlan();
    void hasAnIcon();
    void refersToKnownKinds();
};

void CatalogTest::initTestCase_data()
{
    QTest::addColumn<QString>("kind");
    for (const KindInfo& kind : allKinds())
        QTest::newRow(std::string(kind.key).c_str()) << text(kind.key);
}

void CatalogTest::tellsWhatItIs()
{
    const KindInfo& kind = fetched();
    for (const std::string_view words :
         {kind.key, kind.idPrefix, kind.label, kind.noun, kind.plural, kind.help, kind.searchWords})
        QVERIFY(!words.empty());
    QVERIFY(kind.help.ends_with('.'));
    QVERIFY(kind.remark.empty() || kind.remark.ends_with('.'));
    QVERIFY(kind.size.width % 20 == 0 && kind.size.height % 20 == 0 && kind.size.width > 0);
    QVERIFY(kind.object(kind.defaults) != nullptr);
    QCOMPARE(&kindOf(kind.defaults), &kind);
    int same = 0;
    for (const KindInfo& other : allKinds())
        same +=
            other.key == kind.key || other.idPrefix == kind.idPrefix || other.label == kind.label;
    QCOMPARE(same, 1);
}

void CatalogTest::usesEachKeyOnce()
{
    // Those of every element stand beside them.
    std::set<std::string_view> keys = {"kind", "name", "parent", "locked", "group", "pinned"};
    for (const Field& field : fetched().rows)
        QVERIFY2(keys.insert(field.key).second, std::string(field.key).c_str());
    std::set<std::string_view> links;
    for (const LinkRule& rule : fetched().links)
        QVERIFY2(links.insert(rule.key).second, std::string(rule.key).c_str());
}

void CatalogTest::explainsEachRow()
{
    for (const Field& field : fetched().rows) {
        const std::string key(field.key);
        QVERIFY2(!field.label.empty() && field.help.ends_with('.'), key.c_str());
        QVERIFY2(!field.section.empty(), key.c_str());
        for (const Field& column : field.columns)
            QVERIFY2(!column.label.empty() && column.help.ends_with('.'), key.c_str());
    }
    for (const LinkRule& rule : fetched().links)
        QVERIFY(!rule.words.empty() && rule.help.ends_with('.'));
}

void CatalogTest::givesEachRowARange()
{
    for (const Field& field : fetched().rows) {
        const bool ranged = field.shape != Shape::boolean && field.shape != Shape::choice;
        QVERIFY2(!ranged || field.max > field.min, std::string(field.key).c_str());
        QVERIFY2(field.shape != Shape::choice || !field.choices.empty(),
                 std::string(field.key).c_str());
    }
}

void CatalogTest::hasDefaultsThatSatisfyTheirRows()
{
    const KindInfo& kind = fetched();
    for (const Field& field : kind.rows) {
        const auto words = objection(field, valueOf(kind.defaults, field));
        QVERIFY2(!words, words.value_or("").c_str());
        QVERIFY(isDefault(kind.defaults, field));
        if (field.shape == Shape::records) {
            const auto blank = objection(field, Records{{field.blank(field)}});
            QVERIFY2(!blank, blank.value_or("").c_str());
        }
    }
}

void CatalogTest::writesWhatItReads()
{
    const KindInfo& kind = fetched();
    for (const Field& field : kind.rows) {
        Props props = kind.defaults;
        Value value = valueOf(props, field);
        if (field.shape == Shape::integer)
            value = static_cast<std::int64_t>(field.max);
        else if (field.shape == Shape::boolean)
            value = !std::get<bool>(value);
        else if (field.shape == Shape::choice)
            value = Choice{static_cast<int>(field.choices.size()) - 1};
        else if (field.shape == Shape::records)
            value = Records{{field.blank(field), field.blank(field)}};
        else if (field.shape == Shape::pairs)
            value = Pairs{{"name", "value"}};
        setValue(props, field, value);
        QVERIFY2(valueOf(props, field) == value, std::string(field.key).c_str());
    }
}

void CatalogTest::livesAndLinksAmongKnownKinds()
{
    const KindInfo& kind = fetched();
    QVERIFY(!kind.parents.empty());
    for (const std::string_view parent : kind.parents)
        QVERIFY(parent.empty() || (findKind(parent) && findKind(parent)->holdsOthers));
    for (const LinkRule& rule : kind.links)
        QVERIFY2(findKind(rule.to), std::string(rule.to).c_str());
}

void CatalogTest::exportsOrSaysWhyNot()
{
    const KindInfo& kind = fetched();
    bool exported = false;
    for (const Field& field : kind.rows)
        exported = exported || !field.ecs.empty();
    QVERIFY(exported == kind.notExported.empty());
}

void CatalogTest::lowersItsDefaultsToAWholePlan()
{
    const KindInfo& kind = fetched();
    Drawn drawn;
    drawn.id = stowage::ElementId(std::string(kind.idPrefix) + "-1");
    drawn.name = "thing";
    drawn.props = &kind.defaults;
    stowage::sim::Plan plan;
    std::vector<Finding> findings;
    if (kind.check)
        kind.check(drawn, findings);
    if (kind.lower)
        kind.lower(drawn, plan);
    for (const Finding& finding : findings) {
        QVERIFY2(finding.words.ends_with('.') && finding.advice.ends_with('.'),
                 finding.words.c_str());
        QVERIFY2(finding.field.empty() || findField(kind.rows, finding.field),
                 std::string(finding.field).c_str());
    }
    // Alone, nothing may be lowered that would name what is not there.
    QVERIFY(plan.hosts.empty() && plan.services.empty() && plan.definitions.empty() &&
            plan.sources.empty());
}

void CatalogTest::hasAnIcon()
{
    const QString folder = qEnvironmentVariable("STOWAGE_SOURCE_DIR") + "/resources/icons/";
    const QString icon = folder + QString::fromStdString(snakeCase(fetched().key)) + ".svg";
    QVERIFY2(QFile::exists(icon), qPrintable(icon));
}

void CatalogTest::refersToKnownKinds()
{
    const auto check = [](const Field& field) {
        return field.refersTo.empty() || findKind(field.refersTo) != nullptr;
    };
    for (const Field& field : fetched().rows) {
        QVERIFY(check(field));
        for (const Field& column : field.columns)
            QVERIFY(check(column));
    }
}

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
