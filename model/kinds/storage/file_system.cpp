// SPDX-License-Identifier: MIT
#include "kinds/storage/file_system.h"

#include "field/row.h"
#include "kinds/kind_info.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array kRows = {
    row<&FileSystem::requiresIam>(
        {.key = "requiresIam",
         .label = "IAM only",
         .help = "Whether its file system policy lets in only who mounts it with IAM "
                 "authorization, which takes the task role (PutFileSystemPolicy).",
         .section = "File system",
         .effect = Effect::live}),
};
static_assert(kRows.size() == memberCount<FileSystem>(), "a member has no row");

constexpr std::array<std::string_view, 2> kParents = {"vpc", ""};
constexpr std::array kLinks = {
    LinkRule{.key = "subnet",
             .to = "subnet",
             .words = "has a mount target in",
             .help = "Tasks in this subnet's availability zone mount the file system through the "
                     "mount target (CreateMountTarget).",
             .sameVpc = true},
    LinkRule{.key = "securityGroup",
             .to = "securityGroup",
             .words = "is guarded by",
             .help = "The security group of its mount targets; it must let TCP port 2049 in.",
             .mostFrom = 5,
             .sameVpc = true},
};

// How Amazon EFS works: one mount target in each Availability Zone, all in one VPC.
void checkTargets(const Drawn& drawn, std::vector<Finding>& findings)
{
    const std::vector<const Drawn*> subnets = drawn.allLinked("subnet");
    if (subnets.empty())
        findings.push_back({Severity::warning, "",
                            "The file system has no mount target, so that nothing can mount it.",
                            "Draw a line from it to a subnet of each availability zone."});
    std::vector<std::string> zones;
    for (const Drawn* subnet : subnets) {
        const std::string& zone = subnet->as<Subnet>()->availabilityZone;
        if (std::find(zones.begin(), zones.end(), zone) != zones.end())
            findings.push_back(
                {Severity::error, "",
                 "Two mount targets are in " + zone + "; AWS allows one in each availability zone.",
                 "Remove one of its lines to subnets there."});
        zones.push_back(zone);
    }
    const auto isElsewhere = [&](const Drawn* subnet) {
        return subnet->parent != subnets.front()->parent;
    };
    if (std::any_of(subnets.begin(), subnets.end(), isElsewhere))
        findings.push_back({Severity::error, "",
                            "Its mount targets are in several VPCs; AWS wants them in one.",
                            "Draw its lines to subnets of one VPC."});
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    checkTargets(drawn, findings);
    checkGuarded(drawn, findings);
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    sim::FileSystemNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.requiresIam = drawn.as<FileSystem>()->requiresIam;
    for (const Drawn* subnet : drawn.allLinked("subnet")) {
        sim::MountTargetNode target;
        target.subnet = subnet->id;
        if (subnet->parent != nullptr)
            target.vpc = subnet->parent->id;
        target.zone = subnet->as<Subnet>()->availabilityZone;
        target.block = addressBlockOf(*subnet);
        node.targets.push_back(std::move(target));
    }
    for (const Drawn* group : drawn.allLinked("securityGroup"))
        node.securityGroups.push_back(group->id);
    plan.fileSystems.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<FileSystem>)
{
    return kindOf<FileSystem>({
        .key = "fileSystem",
        .idPrefix = "file-system",
        .label = "EFS file system",
        .noun = "file system",
        .plural = "file systems",
        .help = "Keeps what tasks write to it when they stop, and shares it among all that mount "
                "it.",
        .remark = "Its mount targets share their security groups; it is never slow, and what is "
                  "written is counted, not kept by name.",
        .searchWords = "efs nfs elastic mount shared storage volume",
        .group = Group::storage,
        .size = {160, 100},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "A file system is no part of a task definition; volumes name it.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
