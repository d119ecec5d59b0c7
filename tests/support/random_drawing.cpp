// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_drawing.h"

#include "document/apply.h"
#include "document/arrange.h"
#include "document/rules.h"
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/container.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "kinds/identity/role.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/security_group.h"
#include "kinds/network/subnet.h"
#include "kinds/network/target_group.h"
#include "kinds/network/vpc.h"
#include "kinds/outside/note.h"
#include "kinds/outside/users.h"

#include <QtGlobal>

#include <string>
#include <utility>

namespace stowage::tests {

namespace {
using Ids = std::vector<ElementId>;

class Drawer {
public:
    explicit Drawer(std::uint64_t seed) : dice_(seed, "drawing") {}

    doc::Document draw(std::uint64_t seed);

private:
    void perform(const doc::Edit& edit)
    {
        Result<doc::Document> next = doc::apply(document_, edit);
        if (!next)
            qFatal("%s", next.error().message.c_str());
        document_ = *std::move(next);
    }

    template <class Kind>
    ElementId add(const ElementId& parent, const Kind& props = {}, const std::string& name = {})
    {
        doc::Element element;
        element.id = document_.nextId(doc::infoOf<Kind>());
        element.name =
            document_.freeName(doc::infoOf<Kind>(), name.empty() ? element.id.text : name);
        element.parent = parent;
        element.props = props;
        const ElementId id = element.id;
        perform(doc::AddElement{std::move(element)});
        return id;
    }

    void link(const ElementId& from, const ElementId& to, const std::string& kind)
    {
        perform(doc::AddLink{{from, to, kind}});
    }

    // Some are guarded, where their VPC has the group.
    void guard(const ElementId& what, std::size_t group, int percent)
    {
        if (!dice_.chance(percent))
            return;
        if (Result<doc::Document> next =
                doc::apply(document_, doc::AddLink{{what, groups_[group], "securityGroup"}}))
            document_ = *std::move(next);
    }

    void connect(const ElementId& from, const ElementId& to)
    {
        if (const Result<doc::Connection> connection = doc::connect(document_, from, to))
            for (const doc::Edit& edit : connection->edits)
                perform(edit);
    }

    void drawNetwork();
    void drawCluster(const ElementId& parent);
    void drawGroup(const ElementId& cluster);
    void drawDefinition();
    doc::Container container(bool first);
    doc::Service service();
    void drawBalancer();
    void drawRoles(std::uint64_t seed);
    void drawScaling(std::uint64_t seed);
    void drawSteps(const ElementId& service, Dice& dice);
    void tuneTargetGroups();

    Dice dice_;
    doc::Document document_;
    ElementId vpc_;
    Ids subnets_, groups_, clusters_, definitions_, services_, balancers_;
};

void Drawer::drawNetwork()
{
    vpc_ = add<doc::Vpc>({});
    const char* zones[] = {"us-east-1a", "us-east-1b", "us-east-1c"};
    const int count = dice_.between(1, 3);
    for (int n = 0; n < count; ++n)
        subnets_.push_back(add(vpc_, doc::Subnet{.availabilityZone = zones[n]}));
    doc::SecurityGroup outer, inner;
    outer.rules.push_back({});
    const ElementId door = add(vpc_, outer);
    inner.rules.push_back({.fromPort = dice_.chance(80) ? 80 : 81, .toPort = 60'999});
    inner.rules.back().source = document_.find(door)->name;
    groups_ = {door, add(vpc_, inner)};
    add<doc::Role>({});
    add(ElementId{}, doc::Note{.text = "drawn at random"});
}

void Drawer::drawCluster(const ElementId& parent)
{
    const ElementId cluster = add<doc::Cluster>(parent);
    clusters_.push_back(cluster);
    const std::vector<std::string> types = {"t3.small", "t3.medium", "m5.large", "c5.large",
                                            "m5.xlarge"};
    const int count = dice_.between(1, 5);
    for (int n = 0; n < count; ++n) {
        doc::Instance instance{.instanceType = dice_.of(types)};
        if (dice_.chance(30))
            instance.attributes = {{"stack", dice_.chance(50) ? "blue" : "green"}};
        if (dice_.chance(10))
            instance.reservedMemoryMib = 256;
        const ElementId made = add(cluster, instance);
        link(made, dice_.of(subnets_), "subnet");
        guard(made, 1, 15);
    }
    if (dice_.chance(50))
        drawGroup(cluster);
}

void Drawer::drawGroup(const ElementId& cluster)
{
    doc::AutoScalingGroup group;
    group.minSize = dice_.between(0, 1);
    group.maxSize = dice_.between(2, 5);
    group.desiredCapacity = dice_.between(0, 5);
    group.instanceType = dice_.chance(50) ? "t3.medium" : "m5.large";
    if (dice_.chance(50))
        group.terminationPolicies = {{static_cast<doc::TerminationPolicy>(dice_.below(7))}};
    group.newInstancesProtectedFromScaleIn = dice_.chance(45);
    group.healthCheckGracePeriod = dice_.chance(30) ? 300 : 0;
    group.spot = dice_.chance(50);
    group.spotDraining = group.spot && dice_.chance(50);
    const ElementId made = add(cluster, group);
    for (const ElementId& subnet : subnets_)
        if (dice_.chance(70))
            link(made, subnet, "subnet");
}

doc::Container Drawer::container(bool first)
{
    doc::Container made{.cpu = 64 * dice_.between(1, 6), .memory = 64 * dice_.between(1, 12)};
    made.image = "app:" + std::to_string(dice_.between(1, 5));
    made.imageSizeMib = dice_.between(10, 400);
    made.essential = first || dice_.chance(50);
    if (first && dice_.chance(85)) // dynamic more often than static
        made.portMappings = {{.containerPort = 80, .hostPort = dice_.chance(25) ? 8080 : 0}};
    made.startSeconds = dice_.below(20);
    made.cpuMsPerRequest = dice_.between(1, 80);
    made.concurrency = dice_.between(1, 100);
    made.stopTimeoutSeconds = dice_.chance(50) ? dice_.between(2, 60) : 0;
    if (dice_.chance(20))
        made.onSigterm = dice_.chance(50) ? "ignore" : "exit:20s";
    if (dice_.chance(first ? 6 : 15))
        made.exit = "after:" + std::to_string(dice_.between(1, 900)) +
                    "s,code:" + std::to_string(dice_.below(2));
    return made;
}

void Drawer::drawDefinition()
{
    doc::TaskDefinition definition;
    if (dice_.chance(20))
        definition.networkMode =
            std::vector{doc::NetworkMode::awsvpc, doc::NetworkMode::host,
                        doc::NetworkMode::none}[static_cast<std::size_t>(dice_.below(3))];
    if (dice_.chance(25)) {
        definition.cpu = 512;
        definition.memory = 1'024;
    }
    const ElementId id = add(ElementId{}, definition);
    definitions_.push_back(id);
    const int count = dice_.chance(70) ? 1 : dice_.between(2, 3);
    for (int n = 0; n < count; ++n)
        add(id, container(n == 0));
}

doc::Service Drawer::service()
{
    doc::Service made{.desiredCount = dice_.below(7)};
    made.minimumHealthyPercent = dice_.of(std::vector{0, 50, 67, 100, 100});
    made.maximumPercent = dice_.of(std::vector{100, 134, 150, 200, 200});
    if (dice_.chance(15))
        made.schedulingStrategy = doc::SchedulingStrategy::daemon;
    made.healthCheckGracePeriodSeconds = dice_.chance(50) ? dice_.between(10, 300) : 0;
    if (dice_.chance(60))
        made.placementStrategy.push_back({doc::StrategyType::spread});
    if (dice_.chance(25))
        made.placementStrategy.push_back({doc::StrategyType::binpack, "memory"});
    if (dice_.chance(10))
        made.placementStrategy.push_back({doc::StrategyType::random, ""});
    if (dice_.chance(15))
        made.placementConstraints.push_back({doc::ConstraintType::distinctInstance});
    if (dice_.chance(15))
        made.placementConstraints.push_back(
            {doc::ConstraintType::memberOf, dice_.chance(50)
                                                ? "attribute:stack == blue"
                                                : "attribute:ecs.availability-zone == us-east-1a"});
    return made;
}

void Drawer::drawBalancer()
{
    doc::LoadBalancer props;
    props.idleTimeoutSeconds = dice_.chance(50) ? dice_.between(5, 60) : 60;
    const ElementId balancer = add(vpc_, props);
    balancers_.push_back(balancer);
    for (const ElementId& subnet : subnets_)
        link(balancer, subnet, "subnet");
    guard(balancer, 0, 30);
    const int count = dice_.between(1, 2);
    for (int n = 0; n < count && !services_.empty(); ++n)
        connect(dice_.of(services_), balancer);
    doc::Users users{.requestsPerSecond = dice_.between(1, 120) / 2.0};
    if (dice_.chance(10))
        users.port = 81;
    connect(add(ElementId{}, users), balancer);
}

void Drawer::tuneTargetGroups()
{
    const doc::Document::Elements elements = document_.elements();
    for (const auto& element : elements) {
        if (!element->is("targetGroup"))
            continue;
        const auto set = [&](const char* key, doc::Value value) {
            perform(doc::SetField{{element->id}, key, std::move(value)});
        };
        set("deregistrationDelaySeconds", std::int64_t{dice_.of(std::vector{0, 5, 30, 300})});
        set("healthCheckIntervalSeconds", std::int64_t{dice_.of(std::vector{10, 15, 30})});
        set("healthyThresholdCount", std::int64_t{dice_.between(2, 5)});
        set("unhealthyThresholdCount", std::int64_t{dice_.between(2, 5)});
        if (dice_.chance(20))
            set("slowStartSeconds", std::int64_t{dice_.between(30, 120)});
        else if (dice_.chance(20))
            set("algorithm", doc::Choice{dice_.between(1, 2)});
        if (dice_.chance(20))
            set("crossZone", doc::Choice{2});
    }
}

// With dice of its own, so that all else is drawn as without roles.
// A policy that an alarm runs.
void Drawer::drawSteps(const ElementId& service, Dice& dice)
{
    doc::ScalingPolicy policy;
    policy.policyType = doc::ScalingPolicyType::step;
    policy.stepAdjustments = {{"0", "", dice.chance(50) ? 1 : -1}};
    policy.cooldown = dice.of(std::vector<int>{0, 60, 300});
    const ElementId made = add(ElementId{}, policy);
    link(made, service, "scales");
    doc::Alarm alarm;
    alarm.threshold = dice.of(std::vector<int>{1, 20, 60});
    alarm.evaluationPeriods = dice.between(1, 3);
    const ElementId watching = add(ElementId{}, alarm);
    link(watching, service, "service");
    link(watching, made, "scalingPolicy");
}

void Drawer::drawScaling(std::uint64_t seed)
{
    Dice dice(seed, "scaling");
    if (!dice.chance(35))
        return;
    for (const ElementId& service : services_) {
        const int least = dice.below(3);
        perform(doc::SetField{{service}, "minCapacity", std::int64_t{least}});
        perform(doc::SetField{{service}, "maxCapacity", std::int64_t{least + dice.between(1, 6)}});
        doc::ScalingPolicy policy;
        policy.metric = dice.of(
            std::vector<doc::TrackedMetric>{doc::TrackedMetric::cpu, doc::TrackedMetric::memory,
                                            doc::TrackedMetric::requestsPerTarget});
        policy.targetValue = dice.of(std::vector<int>{2, 20, 60});
        policy.scaleOutCooldown = dice.of(std::vector<int>{0, 60, 300});
        policy.scaleInCooldown = dice.of(std::vector<int>{0, 60, 300});
        link(add(ElementId{}, policy), service, "scales");
        if (dice.chance(50))
            drawSteps(service, dice);
    }
}

void Drawer::drawRoles(std::uint64_t seed)
{
    Dice dice(seed, "roles");
    if (!dice.chance(25))
        return;
    const auto role = [&](doc::RolePurpose purpose) {
        return add(ElementId{}, doc::Role{.purpose = purpose});
    };
    const ElementId agents = role(doc::RolePurpose::containerInstance);
    const ElementId starter = role(doc::RolePurpose::taskExecution);
    const ElementId reader = role(doc::RolePurpose::task);
    const doc::Document::Elements elements = document_.elements();
    for (const auto& element : elements)
        if (element->is("instance") || element->is("autoScalingGroup")) {
            if (dice.chance(40))
                connect(element->id, agents);
            if (dice.chance(50))
                perform(doc::SetField{
                    {element->id}, "stopTimeoutSeconds", std::int64_t{dice.between(2, 60)}});
        } else if (element->is("taskDefinition")) {
            if (dice.chance(60))
                connect(element->id, starter);
            if (dice.chance(50))
                connect(element->id, reader);
        } else if (element->is("container")) {
            if (dice.chance(40))
                perform(doc::SetField{{element->id},
                                      "repositoryCredentials",
                                      std::string("arn:aws:secretsmanager:us-east-1:1:secret:a")});
            if (dice.chance(60))
                perform(doc::SetField{{element->id}, "awsAction", std::string("sqs:SendMessage")});
        }
}

doc::Document Drawer::draw(std::uint64_t seed)
{
    document_.name = "random";
    document_.seed = static_cast<std::int64_t>(seed);
    document_.profile = dice_.chance(10)   ? "instant"
                        : dice_.chance(10) ? "fast-metrics"
                                           : "typical";
    drawNetwork();
    const int clusters = dice_.chance(75) ? 1 : 2;
    for (int n = 0; n < clusters; ++n)
        drawCluster(dice_.chance(80) ? vpc_ : ElementId{});
    const int definitions = dice_.between(1, 3);
    for (int n = 0; n < definitions; ++n)
        drawDefinition();
    const int services = dice_.between(1, 3);
    for (int n = 0; n < services; ++n) {
        services_.push_back(add(dice_.of(clusters_), service()));
        link(services_.back(), dice_.of(definitions_), "runs");
        guard(services_.back(), 1, 20);
    }
    const int balancers = dice_.chance(75) ? 1 : dice_.below(3);
    for (int n = 0; n < balancers; ++n)
        drawBalancer();
    tuneTargetGroups();
    drawRoles(seed);
    drawScaling(seed);
    perform(doc::arrangeMissing(document_));
    return document_;
}
} // namespace

doc::Document randomDrawing(std::uint64_t seed)
{
    return Drawer(seed).draw(seed);
}

} // namespace stowage::tests
