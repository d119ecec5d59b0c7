// SPDX-License-Identifier: GPL-3.0-or-later
// Keys on cards say which role is there, and are struck where one is missing or of another purpose.
#include "canvas/role_keys.h"
#include "document/apply.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class RoleKeysTest : public QObject {
    Q_OBJECT

private slots:
    void areStruckWhereARoleIsMissing();
    void sayWhoUsesADrawnRole();
    void areNotThereForNamedRoles();
    void areOfServicesWithManagedVolumes();
};

namespace {
struct Drawing {
    doc::Document document;

    ElementId add(const std::string& name, const doc::Props& props, const ElementId& parent = {})
    {
        doc::Element element;
        element.name = name;
        element.parent = parent;
        element.props = props;
        element.id = document.nextId(element.kind());
        element.place = doc::Rect{0, 0, 200, 100};
        edit(doc::AddElement{element});
        return element.id;
    }
    void edit(const doc::Edit& asked)
    {
        const auto after = doc::apply(document, asked);
        QVERIFY(after.has_value());
        document = *after;
    }
    std::vector<RoleKey> keysOf(const ElementId& id) const
    {
        return roleKeysOf(document, *document.find(id));
    }
};
} // namespace

void RoleKeysTest::areStruckWhereARoleIsMissing()
{
    Drawing drawing;
    const ElementId definition = drawing.add("web", doc::TaskDefinition{});
    QVERIFY(drawing.keysOf(definition).empty()); // it needs none
    doc::Container container;
    container.awsAction = "s3:GetObject";
    container.secrets = {{"KEY", "/key"}};
    drawing.add("app", container, definition);
    const auto keys = drawing.keysOf(definition);
    QCOMPARE(keys.size(), std::size_t{2});
    QVERIFY(keys[0].isStruck && keys[1].isStruck);
    QCOMPARE(keys[0].letter, 'T');
    QCOMPARE(keys[1].letter, 'X');
    QVERIFY(!keys[0].box.intersects(keys[1].box));
    QVERIFY(keys[0].words.startsWith(QStringLiteral("No task role. ")));
}

void RoleKeysTest::sayWhoUsesADrawnRole()
{
    Drawing drawing;
    const ElementId definition = drawing.add("web", doc::TaskDefinition{});
    const ElementId role = drawing.add("<b>app</b>", doc::Role{});
    drawing.edit(doc::AddLink{{definition, role, "taskRole"}});
    auto keys = drawing.keysOf(definition);
    QCOMPARE(keys.size(), std::size_t{1});
    QVERIFY(!keys[0].isStruck);
    QCOMPARE(keys[0].words, QStringLiteral("<b>app</b>: the task role. The application in the "
                                           "containers calls AWS with it."));
    const doc::Element& element = *drawing.document.find(definition);
    QCOMPARE(roleTipAt(drawing.document, element, keys[0].box.center()), keys[0].words);
    QVERIFY(roleTipAt(drawing.document, element, boxOf(element).center()).isEmpty());
    drawing.edit(doc::AddLink{{definition, role, "executionRole"}}); // the usual mix-up
    keys = drawing.keysOf(definition);
    QCOMPARE(keys.size(), std::size_t{2});
    QVERIFY(keys[1].isStruck);
    QVERIFY(keys[1].words.startsWith(
        QStringLiteral("<b>app</b> is no task execution role, though it is linked as one. ")));
}

void RoleKeysTest::areNotThereForNamedRoles()
{
    Drawing drawing;
    const ElementId cluster = drawing.add("shop", doc::Cluster{});
    QVERIFY(drawing.keysOf(drawing.add("i1", doc::Instance{}, cluster)).empty());
    const auto keys =
        drawing.keysOf(drawing.add("i2", doc::Instance{.instanceProfile = ""}, cluster));
    QCOMPARE(keys.size(), std::size_t{1});
    QVERIFY(keys[0].isStruck);
    QCOMPARE(keys[0].letter, 'I');
}

void RoleKeysTest::areOfServicesWithManagedVolumes()
{
    Drawing drawing;
    const ElementId cluster = drawing.add("shop", doc::Cluster{});
    QVERIFY(drawing.keysOf(drawing.add("plain", doc::Service{}, cluster)).empty());
    doc::Service props;
    props.volumeConfigurations.emplace_back();
    const ElementId service = drawing.add("web", props, cluster);
    QCOMPARE(drawing.keysOf(service).size(), std::size_t{1});
    QVERIFY(drawing.keysOf(service)[0].isStruck);
    QCOMPARE(drawing.keysOf(service)[0].letter, 'S');
    const ElementId role =
        drawing.add("makes", doc::Role{.purpose = doc::RolePurpose::infrastructure});
    drawing.edit(doc::AddLink{{service, role, "infrastructureRole"}});
    QVERIFY(!drawing.keysOf(service)[0].isStruck);
    props.volumeConfigurations.front().roleArn = "arn:aws:iam::123456789012:role/makes";
    QVERIFY(drawing.keysOf(drawing.add("named", props, cluster)).empty());
}

QTEST_MAIN(RoleKeysTest)
#include "tst_role_keys.moc"
