import School
