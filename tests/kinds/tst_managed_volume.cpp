// SPDX-License-Identifier: GPL-3.0-or-later
// The volume of Amazon EBS that a service configures for its tasks, as it is drawn.
#include "kinds/compute/definition_volumes.h"
#include "kinds/compute/service_volumes.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ManagedVolumeTest : public QObject {
    Q_OBJECT

private slots:
    void isOfTheVolumeThatItsDefinitionHas();
    void needsTheInfrastructureRole();
    void isRefusedWhereItCannotBe();
    void needsInstancesThatAttachIt();
    void goesIntoThePlan();
    void isOneOfADefinition();
};

namespace {
TaskDefinition definitionWith(const std::string& volume)
{
    TaskDefinition definition;
    TaskVolume& made = definition.volumes.emplace_back();
    made.name = volume;
    made.type = VolumeType::ebs;
    return definition;
}

VolumeConfiguration named(const std::string& volume)
{
    VolumeConfiguration made;
    made.name = volume;
    made.roleArn = "arn:aws:iam::123456789012:role/makes";
    return made;
}

// A service of a definition with a volume called data.
struct Shop {
    explicit Shop(const Service& props, const TaskDefinition& runs = definitionWith("data"))
        : cluster(around.add<Cluster>("shop")), definition(around.add<TaskDefinition>("web", runs)),
          service(around.add<Service>("web", props, &cluster))
    {
        around.add<Container>("app", {}, &definition);
        Surroundings::link(service, definition, "runs");
    }
    bool says(const std::string& words) const
    {
        const std::vector<std::string> all = Surroundings::wrong(service);
        return std::find(all.begin(), all.end(), words) != all.end();
    }

    Surroundings around;
    Drawn& cluster;
    Drawn& definition;
    Drawn& service;
};

Service with(const VolumeConfiguration& configuration)
{
    Service service;
    service.volumeConfigurations = {configuration};
    return service;
}
} // namespace

void ManagedVolumeTest::isOfTheVolumeThatItsDefinitionHas()
{
    QVERIFY(Surroundings::wrong(Shop(with(named("data"))).service).empty());
    QVERIFY(Surroundings::wrong(Shop({}, {}).service).empty());
    QVERIFY(Shop(Service{}).says("The volume data of the task definition is configured at launch, "
                                 "and volumeConfigurations does not configure it."));
    QVERIFY(Shop(with(named("other")))
                .says("The task definition has no volume other that is configured at launch."));
    QVERIFY(Shop(with(named("data")), {})
                .says("The task definition has no volume data that is configured at launch."));
}

void ManagedVolumeTest::needsTheInfrastructureRole()
{
    VolumeConfiguration bare = named("data");
    bare.roleArn.clear();
    Shop shop(with(bare));
    QVERIFY(shop.says("Without an infrastructure role Amazon ECS cannot make volume data."));
    Shop mixed(with(bare));
    Surroundings::link(mixed.service, mixed.around.add<Role>("app"), "infrastructureRole");
    QVERIFY(mixed.says("The role app is linked as infrastructure role, but Amazon ECS cannot take "
                       "it on to make volumes."));
    Shop poor(with(bare));
    Surroundings::link(poor.service,
                       poor.around.add<Role>("makes", Role{.purpose = RolePurpose::infrastructure,
                                                           .policies = "ec2:DescribeVolumes"}),
                       "infrastructureRole");
    QVERIFY(poor.says("No policy of the role makes allows ec2:CreateVolume, which its volumes "
                      "need."));
    Surroundings::link(shop.service,
                       shop.around.add<Role>("makes", Role{.purpose = RolePurpose::infrastructure}),
                       "infrastructureRole");
    QVERIFY(Surroundings::wrong(shop.service).empty());
}

void ManagedVolumeTest::isRefusedWhereItCannotBe()
{
    VolumeConfiguration small = named("data");
    small.volumeType = sim::EbsType::io1;
    small.sizeInGiB = 2;
    QVERIFY(Shop(with(small))
                .says("Amazon EC2 refuses volume data: Volume of 2GiB is too small for volume type "
                      "io1; minimum is 4GiB."));
    VolumeConfiguration windows = named("data");
    windows.filesystemType = sim::VolumeFormat::ntfs;
    QVERIFY(Shop(with(windows)).says("Linux cannot mount the file system ntfs of volume data."));
    Service daemon = with(named("data"));
    daemon.schedulingStrategy = SchedulingStrategy::daemon;
    QVERIFY(Shop(daemon).says("The daemon scheduling strategy does not support Amazon EBS volumes "
                              "that are configured at launch."));
}

void ManagedVolumeTest::needsInstancesThatAttachIt()
{
    const std::string words = "No instance of shop attaches volumes of Amazon EBS to tasks.";
    Shop shop(with(named("data")));
    QVERIFY(!shop.says(words)); // nobody knows what is to come
    shop.around.add<Instance>("old", Instance{.instanceType = "m4.large"}, &shop.cluster);
    QVERIFY(shop.says(words));
    shop.around.add<Instance>("new", Instance{.instanceType = "t3.medium"}, &shop.cluster);
    QVERIFY(!shop.says(words));
}

void ManagedVolumeTest::goesIntoThePlan()
{
    VolumeConfiguration drawn = named("data");
    drawn.iops = 4'000;
    drawn.filesystemType = sim::VolumeFormat::ext4;
    Shop shop(with(drawn));
    Drawn& role = shop.around.add<Role>("makes", Role{.purpose = RolePurpose::infrastructure});
    Surroundings::link(shop.service, role, "infrastructureRole");
    const sim::Plan plan = Surroundings::lowered(shop.service);
    QCOMPARE(plan.services.size(), std::size_t{1});
    const sim::ManagedVolumeNode& volume = plan.services[0].volume;
    QCOMPARE(volume.name, std::string("data"));
    QCOMPARE(volume.sizeGib, 10);
    QCOMPARE(volume.iops, 4'000);
    QVERIFY(volume.format == sim::VolumeFormat::ext4);
    QCOMPARE(plan.infrastructureRoles.size(), std::size_t{1});
    QCOMPARE(plan.infrastructureRoles[0].definition, shop.service.id);
    QCOMPARE(plan.infrastructureRoles[0].role, role.id);
    QVERIFY(volumesOf(*shop.definition.as<TaskDefinition>()).front().kind ==
            sim::VolumeKind::managed);
}

void ManagedVolumeTest::isOneOfADefinition()
{
    TaskDefinition two = definitionWith("a");
    two.volumes.push_back(two.volumes.front());
    two.volumes.back().name = "b";
    Surroundings around;
    QCOMPARE(volumeObjection(around.add<TaskDefinition>("web", two)),
             std::string("Only one volume of a task definition can be configured at launch."));
}

QTEST_GUILESS_MAIN(ManagedVolumeTest)
#include "tst_managed_volume.moc"
